import { Misuse } from '../../../sql/misuse.js'
import { suggestion } from '../../../sql/suggestion.js'
import type { FileSource } from '../../source.js'
import type { TextColumn } from './textRows.js'
import type { DeclaredType } from '../../fileOptions.js'

/** Columns with the types that the options or a schema give them. Throws `Misuse` for the type of a column that is not there. */
export function textColumns(names: readonly string[], { options, texts, pattern }: FileSource): readonly TextColumn[] {
  const types = new Map<string, DeclaredType>(texts.map((name) => [name, 'string']))
  for (const [name, type] of Object.entries(options.types ?? {})) {
    if (!names.includes(name)) {
      throw new Misuse(`types: column ${JSON.stringify(name)} is not in ${pattern}${suggestion(name, names)}`)
    }
    types.set(name, type)
  }
  return names.map((name) => ({ name, declared: types.get(name) }))
}
