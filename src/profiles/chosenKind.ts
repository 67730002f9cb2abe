import { Misuse } from '../sql/misuse.js'
import type { Column, ColumnType } from '../sql/schema.js'
import { chosenAs } from './chosenAs.js'
import type { Data } from './data.js'
import type { ColumnKind } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'

const numbers = new Set<ColumnType>(['integer', 'number', 'decimal'])
const valued = new Set<ColumnType>([...numbers, 'boolean', 'string'])

/** The kind of a column that its type or the caller alone decides; `undefined` where its values do. */
export function chosenKind(column: Column, data: Data, options: ProfileOptions): ColumnKind | undefined {
  const { name, type } = column
  if (type === 'list' || type === 'struct') return 'uncompared'
  const isSensitive = data.sensitive.includes(name)
  const asked = (['categorical', 'numeric', 'identifier', 'text'] as const).filter((kind) =>
    chosenAs(kind, options).includes(name),
  )
  if (asked.length > 1) throw new Misuse(`column "${name}" cannot be both ${asked.join(' and ')}`)
  const [kind] = asked
  const isPossible = {
    categorical: valued.has(type),
    numeric: numbers.has(type),
    identifier: true,
    text: type === 'string',
  }
  if (kind !== undefined && !isPossible[kind])
    throw new Misuse(`column "${name}" is ${column.engineType} and cannot be compared as ${kind}`)
  // Categories, edges and atoms are values.
  if (isSensitive) return type === 'string' ? 'text' : 'identifier'
  if (kind !== undefined) return kind
  if (type === 'boolean') return 'categorical'
  if (type === 'number' || type === 'decimal') return 'numeric'
  if (type === 'date' || type === 'timestamp') return 'time'
  return type === 'integer' || type === 'string' ? undefined : 'other'
}
