import { leafOf } from '../boosting/leafOf.js'
import { leafPath } from '../boosting/leafPath.js'
import { leavesOf } from '../boosting/leavesOf.js'
import type { Features, Leaf, Tree } from '../boosting/tree.js'
import type { Region } from './region.js'

/** The leaves of a tree that have rows enough of both sides: none of a tree without a split. */
export function regionsOf(tree: Tree, features: Features, isCurrent: Uint8Array, leastRows: number): readonly Region[] {
  if (tree.kind === 'leaf') return []
  const leaves = new Map<Leaf, { isIn: Uint8Array; count: [number, number] }>(
    leavesOf(tree).map((leaf) => [leaf, { isIn: new Uint8Array(isCurrent.length), count: [0, 0] }]),
  )
  for (const [row, side] of isCurrent.entries()) {
    const found = leaves.get(leafOf(tree, features, row))
    if (found === undefined) continue
    found.isIn[row] = 1
    found.count[side === 1 ? 1 : 0] += 1
  }
  return [...leaves].flatMap(
    ([
      leaf,
      {
        isIn,
        count: [reference, current],
      },
    ]) =>
      Math.min(reference, current) < leastRows
        ? []
        : [{ path: leafPath(tree, leaf), isIn, rows: { reference, current } }],
  )
}
