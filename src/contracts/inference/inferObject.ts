import { rowCount } from '../../metrics/rowCount.js'
import type { Metric } from '../../metrics/metric.js'
import type { Schema } from '../../sql/schema.js'
import type { ContractObject } from '../contract.js'
import { evidenceOf } from './evidenceOf.js'
import { proposeColumn } from './proposeColumn.js'
import type { ProposedColumn } from './proposeColumn.js'

/** A proposed object of a contract, and why each rule of a column was proposed. */
export interface InferredObject {
  readonly object: ContractObject
  readonly rows: number
  readonly reasons: Readonly<Record<string, ProposedColumn['reasons']>>
}

type Ask = <Value>(metric: Metric<Value>) => Promise<Value>

/**
 * Proposes what to promise of data, in one scan, from one batch of it. Bounds are limits of what the next batch may hold, not the
 * extremes that were seen.
 *
 * @param now  milliseconds since 1970; says whether the newest times are fresh
 */
export async function inferObject(name: string, schema: Schema, ask: Ask, now: number): Promise<InferredObject> {
  const [rows, ...evidence] = await Promise.all([ask(rowCount), ...schema.map((column) => ask(evidenceOf(column)))])
  const columns = evidence.map((each) => [each.column.name, proposeColumn(each, now)] as const)
  return {
    object: {
      name,
      columns: Object.fromEntries(columns.map(([column, { rule }]) => [column, rule])),
      options: {},
      checks: columns.flatMap(([, { checks }]) => checks),
    },
    rows,
    reasons: Object.fromEntries(columns.map(([column, { reasons }]) => [column, reasons])),
  }
}
