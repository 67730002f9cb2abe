import type { Frequencies } from '../../aggregates/frequencies.js'
import type { Turns } from '../../aggregates/turns.js'
import type { Column } from '../../sql/schema.js'
import type { SqlValue } from '../../sql/selection.js'

/** What is known of a column when its promises are proposed. */
export interface Evidence {
  readonly column: Column
  readonly rows: number
  /** Rows with a value, NaN and infinities among them. */
  readonly values: number
  /** NaN and infinities. */
  readonly nonFinite: number
  readonly distinct: number
  /** The largest values, descending, and the smallest, ascending, at most `tailSize` of each: numbers, or lengths of text. */
  readonly top: readonly number[]
  readonly bottom: readonly number[]
  /** Of numbers: the one below which a twentieth lies, and the median. */
  readonly quantiles: readonly number[]
  readonly minimum?: SqlValue
  readonly maximum?: SqlValue
  /** Of columns that may be categories. */
  readonly frequencies?: Frequencies
  /** Of dates and timestamps. */
  readonly turns?: Turns
  /** Known patterns that every value fits. */
  readonly patterns: readonly string[]
}
