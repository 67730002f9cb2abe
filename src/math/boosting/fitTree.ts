import { binFeatures } from './binFeatures.js'
import { growTree } from './growTree.js'
import type { Features, Tree } from './tree.js'

/** One tree of the squared loss, grown to explain y by x: the regions in which y differs. */
export function fitTree(
  features: Features,
  target: ArrayLike<number>,
  { maxLeaves, minRows }: { readonly maxLeaves: number; readonly minRows: number },
): Tree {
  const rows = Uint32Array.from({ length: target.length }, (_, row) => row)
  const binned = binFeatures(features)
  const gradients = Float64Array.from(target, (value) => -value)
  const hessians = new Float64Array(target.length).fill(1)
  return growTree(binned, rows, { gradients, hessians }, { maxLeaves, minRows, regularisation: 0 })
}
