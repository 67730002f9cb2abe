import { aggregate, literal, text } from '../src/sql/build.js'
import type { AggregateCall, Expression } from '../src/sql/expression.js'
import { keyOf } from '../src/sql/keyOf.js'
import { listFrom } from '../src/sql/listFrom.js'
import { mapRecord } from '../src/sql/mapRecord.js'
import { Misuse } from '../src/sql/misuse.js'
import { numberFrom } from '../src/sql/numberFrom.js'
import type { SqlValue } from '../src/sql/selection.js'
import { metric } from '../src/metrics/metric.js'
import type { Metric } from '../src/metrics/metric.js'
import { print } from './print.js'

/** What is computed of each row: SQL of the dataset's engine, or made with `col()`. */
export type RowValueOf = string | { readonly expression: Expression }

/** One number of all rows, answered in the same scan as everything else. */
export interface Cell<Value> {
  readonly call: AggregateCall
  read(value: SqlValue | undefined): Value
}

/** The aggregates that a metric can be made of. Nulls do not exist for any of them; over no value they are null, a count is 0. */
export interface Cells {
  /** Rows without an argument, else rows for which a condition is true. */
  readonly count: (condition?: RowValueOf) => Cell<number>
  /** Different values, exactly. */
  readonly distinct: (value: RowValueOf) => Cell<number>
  /** Of integers and decimals. For floating-point numbers there is `mean`. */
  readonly sum: (value: RowValueOf) => Cell<number | null>
  readonly mean: (value: RowValueOf) => Cell<number | null>
  readonly minimum: (value: RowValueOf) => Cell<SqlValue>
  readonly maximum: (value: RowValueOf) => Cell<SqlValue>
  /** Interpolated linearly; `share` in [0, 1]. */
  readonly quantile: (value: RowValueOf, share: number) => Cell<number | null>
}

type Values<Made> = { readonly [Name in keyof Made]: Made[Name] extends Cell<infer Value> ? Value : never }

/**
 * Makes a metric of your own, for `subject.ask(…)` in a matcher: aggregates over rows, and a value computed of them. It is fused into
 * the one scan of a dataset, and narrowed like everything else by `where`.
 *
 * @param name   for its key; metrics of one name and the same aggregates are asked once
 * @param cells  which aggregates are wanted, by name: `({ count }) => ({ rows: count(), late: count('delay > 15') })`
 * @param value  what is made of their values
 */
export function defineMetric<Made extends Readonly<Record<string, Cell<unknown>>>, Value>(
  name: string,
  cells: (of: Cells) => Made,
  value: (values: Values<Made>) => Value,
): Metric<Value> {
  if (typeof name !== 'string' || name === '') throw new Misuse(`a metric has a name, not ${print(name)}`)
  const made = cells(vocabulary)
  const calls = mapRecord(made, ({ call }) => call)
  const key = keyOf('own', name, calls)
  const read = (row: Readonly<Record<string, SqlValue>> | undefined) =>
    // Each name's value is read by its own cell, which `mapRecord` cannot know.
    mapRecord(made, (cell, each) => cell.read(row?.[each])) as Values<Made>
  const state = {
    key,
    selection: { kind: 'cells' as const, cells: calls },
    read: ([row]: readonly Readonly<Record<string, SqlValue>>[]) => read(row),
  }
  return metric(key, [state], value)
}

const vocabulary: Cells = {
  count: (condition) => ({
    call: condition === undefined ? aggregate('count') : aggregate('countIf', expressionOf(condition, true)),
    read: (value) => numberFrom(value) ?? 0,
  }),
  distinct: (of) => ({ call: aggregate('countDistinct', expressionOf(of)), read: (value) => numberFrom(value) ?? 0 }),
  sum: (of) => ({ call: aggregate('sum', expressionOf(of)), read: numberOrNull }),
  mean: (of) => ({ call: aggregate('mean', expressionOf(of)), read: numberOrNull }),
  minimum: (of) => ({ call: aggregate('minimum', expressionOf(of)), read: (value) => value ?? null }),
  maximum: (of) => ({ call: aggregate('maximum', expressionOf(of)), read: (value) => value ?? null }),
  quantile: (of, share) => ({
    call: aggregate('quantiles', expressionOf(of), literal(share)),
    read: (value) => numberOrNull(listFrom(value)[0]),
  }),
}

function expressionOf(value: RowValueOf, isCondition = false): Expression {
  if (typeof value === 'string' && value.trim() !== '') return text(value, isCondition)
  if (typeof value === 'object' && 'expression' in value) return value.expression
  throw new Misuse(`an aggregate is of SQL text or of col(…), not of ${print(value)}`)
}

function numberOrNull(value: SqlValue | undefined): number | null {
  if (typeof value === 'string') return Number(value)
  return numberFrom(value) ?? null
}
