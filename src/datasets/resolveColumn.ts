import { Misuse } from '../sql/misuse.js'
import type { Column, Schema } from '../sql/schema.js'
import { suggestion } from '../sql/suggestion.js'

/** The column of that name; a misuse with a suggestion when there is none. */
export function resolveColumn(schema: Schema, name: string, label: string): Column {
  const column = schema.find((each) => each.name === name)
  if (column !== undefined) return column
  const names = schema.map((each) => each.name)
  const remedy = suggestion(name, names) || `; there are ${listed(names)}`
  throw new Misuse(`column ${JSON.stringify(name)} is not in ${label}${remedy}`)
}

function listed(names: readonly string[]): string {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : ''
  return names.slice(0, 10).join(', ') + more
}
