import type { Metric } from '../metrics/metric.js'
import type { ConditionExpression } from '../sql/condition.js'
import type { Schema } from '../sql/schema.js'

/** Data that can be asked. What is asked of them at the same time is answered by one scan. */
export interface Data {
  /** How messages call them. */
  readonly label: string
  readonly schema: Schema
  /** Of the whole source, where it is known without a scan. */
  readonly sourceRows?: number
  /** Whether only some of the source's rows count. */
  readonly isNarrowed: boolean
  /** Columns whose values must appear nowhere. */
  readonly sensitive: readonly string[]
  ask<Value>(metric: Metric<Value>): Promise<Value>
  where(condition: ConditionExpression): Data
}
