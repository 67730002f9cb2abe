import { Misuse } from '../../../sql/misuse.js'
import { suggestion } from '../../../sql/suggestion.js'
import type { DeclaredType } from '../../fileOptions.js'
import type { FileSource } from '../../source.js'
import { dateFormat } from './dateFormat.js'
import type { TextColumn } from './textRows.js'

/**
 * Columns with what the options or a schema say of their types and dates. Throws `Misuse` for an option about a column that
 * is not there.
 */
export function textColumns(names: readonly string[], { options, texts, pattern }: FileSource): readonly TextColumn[] {
  const byColumn = <Value>(option: 'types' | 'dateFormat', values: Readonly<Record<string, Value>>) => {
    const wrong = Object.keys(values).find((name) => !names.includes(name))
    if (wrong === undefined) return new Map(Object.entries(values))
    throw new Misuse(`${option}: column ${JSON.stringify(wrong)} is not in ${pattern}${suggestion(wrong, names)}`)
  }
  const types = byColumn('types', options.types ?? {})
  const formats = byColumn('dateFormat', typeof options.dateFormat === 'object' ? options.dateFormat : {})
  const declaredText = new Map<string, DeclaredType>(texts.map((name) => [name, 'string']))
  return names.map((name) => {
    const format = typeof options.dateFormat === 'string' ? options.dateFormat : formats.get(name)
    return {
      name,
      declared: types.get(name) ?? declaredText.get(name),
      format: format === undefined ? undefined : dateFormat(format),
    }
  })
}
