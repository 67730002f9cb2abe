/** What a drift test needs to know of a categorical column of the reference, beside what it lacks. */
export interface CategoricalProfile {
  readonly kind: 'categorical'
  /** Rows that hold a category: not null, not empty, not special. */
  readonly values: number
  /** Most frequent first, ties ascending by code points; at most 1,000. */
  readonly categories: readonly CategoryCount[]
  /** Rows of categories beyond those. Where there are any, nobody can say what is new. */
  readonly others: number
  /** Rows of categories that were seen once or twice: as many as chance alone leaves unseen (Good and Turing). */
  readonly rare: number
}

export type CategoryCount = readonly [category: string, count: number]
