/** A regression tree over numeric features. A missing value (NaN) goes where the split says. */
export type Tree = Split | Leaf

export interface Split {
  readonly kind: 'split'
  /** Position of the feature. */
  readonly feature: number
  /** Values up to and including it go left. −Infinity sends only missing values left. */
  readonly threshold: number
  readonly missingLeft: boolean
  readonly left: Tree
  readonly right: Tree
}

export interface Leaf {
  readonly kind: 'leaf'
  readonly value: number
  /** Rows that it was fitted on. */
  readonly rows: number
}

/** Columns of numbers, one a feature, all of one length. NaN is missing. */
export type Features = readonly ArrayLike<number>[]
