/** A number of a column: a double, or exact text of an integer or decimal that no double holds. */
export type Exact = number | string

export type ValueCount = readonly [value: Exact, count: number]

/** What a drift test needs to know of a numeric column of the reference, beside what it lacks. */
export interface NumericProfile {
  readonly kind: 'numeric'
  /** Rows that hold a finite number that is not declared special. */
  readonly values: number
  /** Of those; absent when there are none. */
  readonly minimum?: Exact
  readonly maximum?: Exact
  /** Values that hold ≥ 1 % of all rows and ≥ 5 rows, ascending; absent when more than 20 do, and the column has no atoms then. */
  readonly atoms?: readonly ValueCount[]
  /** Of the other rows, the distinct quantiles at 1/20, 2/20, …, and how many are at or below each, and above the last. */
  readonly edges: readonly Exact[]
  readonly bins: readonly number[]
  /** The same of all finite values, for named methods. */
  readonly cells: { readonly edges: readonly Exact[]; readonly counts: readonly number[] }
  /**
   * Counts of the 100 most frequent values that occur at least twice, atoms among them; by count, ties ascending. A live reference has also
   * those that were asked for, and they may be 0.
   */
  readonly frequent: readonly ValueCount[]
}
