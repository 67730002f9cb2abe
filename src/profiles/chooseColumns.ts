import { Misuse } from '../sql/misuse.js'
import type { Schema } from '../sql/schema.js'
import { suggestion } from '../sql/suggestion.js'
import type { ColumnChoice, DriftOptions } from './driftOptions.js'

/**
 * Names of the columns that are compared, of those that either side has.
 *
 * @param schema  the columns of the reference, then those that only the current data have
 */
export function chooseColumns(schema: Schema, { columns, except }: DriftOptions): readonly string[] {
  const chosen = columns === undefined ? schema.map(({ name }) => name) : namesOf(columns, schema, 'columns')
  const left = except === undefined ? [] : namesOf(except, schema, 'except')
  const compared = chosen.filter((name) => !left.includes(name))
  if (compared.length === 0) throw new Misuse('the options leave no column to compare')
  return compared
}

function namesOf(choice: ColumnChoice, schema: Schema, option: string): readonly string[] {
  if (typeof choice === 'function') return schema.filter((column) => choice(column, schema)).map(({ name }) => name)
  const names = schema.map(({ name }) => name)
  const wanted = [...new Set(typeof choice === 'string' ? [choice] : choice)]
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const remedy = suggestion(unknown, names) || `; there are ${names.slice(0, 10).join(', ')}`
    throw new Misuse(`the option "${option}" names "${unknown}", which neither side has${remedy}`)
  }
  return wanted
}
