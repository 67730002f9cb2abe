import type { Leaf, Tree } from './tree.js'

/** All leaves, left to right. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return tree.kind === 'leaf' ? [tree] : [...leavesOf(tree.left), ...leavesOf(tree.right)]
}
