import type { Leaf, Tree } from './tree.js'

/** What a leaf holds of a feature: values in (above, atMost], and missing ones or not. */
export interface PathStep {
  readonly feature: number
  readonly above: number
  readonly atMost: number
  readonly missing: boolean
}

/** The way to a leaf, each feature once, in the order in which they are split; none for the leaf of an unsplit tree. */
export function leafPath(tree: Tree, leaf: Leaf): readonly PathStep[] {
  const found = search(tree, leaf, new Map())
  return found === undefined ? [] : [...found.values()]
}

type Steps = ReadonlyMap<number, PathStep>

function search(node: Tree, leaf: Leaf, steps: Steps): Steps | undefined {
  if (node.kind === 'leaf') return node === leaf ? steps : undefined
  const { feature, threshold, missingLeft } = node
  const step = steps.get(feature) ?? { feature, above: -Infinity, atMost: Infinity, missing: true }
  const left = { ...step, atMost: Math.min(step.atMost, threshold), missing: step.missing && missingLeft }
  const right = { ...step, above: Math.max(step.above, threshold), missing: step.missing && !missingLeft }
  return (
    search(node.left, leaf, new Map([...steps, [feature, left]])) ??
    search(node.right, leaf, new Map([...steps, [feature, right]]))
  )
}
