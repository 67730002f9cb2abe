import type { AnyRow, Dataset } from '../datasets/dataset.js'
import { firstRows } from '../metrics/firstRows.js'
import type { Metric } from '../metrics/metric.js'
import { call, columnOf } from '../sql/build.js'
import type { Operand } from '../sql/operand.js'
import type { Column, Schema } from '../sql/schema.js'
import type { SqlValue } from '../sql/selection.js'

/** A row of the data, as a model gets it. */
export interface DrawnRow {
  /** Its number in the data, from 1. */
  readonly number: number
  readonly row: AnyRow
}

export interface Drawing {
  readonly data: Dataset
  readonly columns: Schema
  /** How many; all if there are no more. */
  readonly rows: number
  readonly seed: number
}

/** Rows of the data, chosen and ordered by what they hold: the same whatever their order. */
export async function drawRows(
  { data, columns, rows, seed }: Drawing,
  ask: <Value>(of: Dataset, metric: Metric<Value>) => Promise<Value>,
): Promise<readonly DrawnRow[]> {
  const found = await ask(data.sample(rows, seed), firstRows(columns.map(asModelsRead), rows))
  const drawn = found.map(({ row: number, values }) => ({
    number,
    text: JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    row: Object.fromEntries(columns.map((column, index) => [column.name, given(column, values[index] ?? null)])),
  }))
  drawn.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.number - b.number))
  return drawn.map(({ number, row }) => ({ number, row }))
}

/** A model gets every number as a double, times as `Date`, and as text what JavaScript has no type for. */
function asModelsRead(column: Column): Operand {
  const { type, name } = column
  if (type === 'integer' || type === 'decimal' || type === 'number')
    return { type: 'number', expression: call('toDouble', columnOf(name)) }
  if (['boolean', 'string', 'date', 'timestamp'].includes(type)) return column
  return { type: 'string', expression: call('toText', columnOf(name)) }
}

function given({ type }: Column, value: SqlValue): unknown {
  // −0 is 0 to every rule of a column, and would be outside a range from 0.
  if (value === 0) return 0
  const isTime = type === 'date' || type === 'timestamp'
  return isTime && typeof value === 'string' ? new Date(value) : value
}
