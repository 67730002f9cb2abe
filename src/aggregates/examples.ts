import { call } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Example {
  /** The row's number in the data, from 1. */
  readonly row: number
  readonly values: readonly SqlValue[]
}

/** The first few rows with their numbers. */
export function examples(of: readonly Operand[], limit: number): Aggregate<readonly Example[]> {
  const values = Object.fromEntries(of.map((each, index) => [`value${index}`, operand(each)]))
  const names = Object.keys(values)
  return {
    key: keyOf('examples', values, limit),
    selection: { kind: 'listing', columns: { row: call('rowNumber'), ...values }, order: [{ name: 'row' }], limit },
    read: (rows) =>
      rows.map((row) => ({ row: numberFrom(row['row']) ?? 0, values: names.map((name) => row[name] ?? null) })),
  }
}
