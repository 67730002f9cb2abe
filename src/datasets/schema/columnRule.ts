import type { ColumnType } from '../../sql/schema.js'

/** What may stand in a column, as plain data: what `integer().between(0, 120)` builds and a contract file holds. */
export interface ColumnRule {
  readonly type: ColumnType
  /** The column may be absent from the data. */
  readonly optional?: boolean
  /** The share of nulls stays below it, in (0, 1]; `true` allows any number. Absent: no nulls at all. */
  readonly nullable?: true | number
  readonly limits?: Limits
  /** Every value is a whole multiple of it. */
  readonly multipleOf?: number
  /** A closed set. */
  readonly values?: readonly (string | number | boolean)[]
  /** Source of a regular expression of RE2, found anywhere in the text. */
  readonly matching?: string
  /** A known pattern: `email`, `uuid`, … */
  readonly like?: string
  /** In code points, both included. */
  readonly length?: readonly [minimum: number, maximum: number]
  readonly unique?: boolean
  /** Part of the key that identifies a row. */
  readonly primaryKey?: boolean
  /** Values and categories never appear in a message, report, reference or store. */
  readonly sensitive?: boolean
  /** The newest value is at most this old: `1d`, `12h`. */
  readonly fresh?: string
  /** Rows stand in ascending order of the column. */
  readonly sorted?: boolean
  readonly description?: string
  /** `warn`: a violation is told and does not fail. */
  readonly severity?: 'error' | 'warn'
}

/** ISO strings for dates and timestamps. */
export interface Limits {
  readonly minimum?: Bound
  readonly maximum?: Bound
  readonly exclusiveMinimum?: Bound
  readonly exclusiveMaximum?: Bound
}

export type Bound = number | bigint | string | Date
