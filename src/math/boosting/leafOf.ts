import type { Features, Leaf, Tree } from './tree.js'

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
