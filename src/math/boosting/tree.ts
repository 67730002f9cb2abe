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

/** The leaf that a row falls into. */
export function leafOf(tree: Tree, features: Features, row: number): Leaf {
  let node = tree
  while (node.kind === 'split') {
    const value = features[node.feature]?.[row] ?? Number.NaN
    const goesLeft = Number.isNaN(value) ? node.missingLeft : value <= node.threshold
    node = goesLeft ? node.left : node.right
  }
  return node
}

/** All leaves, left to right. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return tree.kind === 'leaf' ? [tree] : [...leavesOf(tree.left), ...leavesOf(tree.right)]
}
