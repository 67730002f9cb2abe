import { leafOf } from '../boosting/leafOf.js'
import type { Features } from '../boosting/tree.js'
import { normalUpperTail } from '../normalUpperTail.js'
import type { Numbers } from '../numbers.js'
import { contrast } from './contrast.js'
import { fitChangeTree } from './fitChangeTree.js'
import type { Halves } from './halves.js'
import { pickRows } from '../pickRows.js'

interface FoundChange {
  readonly pValue: number
  /** The largest change of a leaf, as the half that did not choose it has it; 0 where none is surely of the sign that was found. */
  readonly size: number
}

/** Looks on either half for where an outcome changed, and judges on the other whether it did. */
export function searchChange(
  features: Features,
  sides: Numbers,
  residuals: Numbers,
  halves: Halves,
  weights?: Numbers,
): FoundChange {
  let [z, size] = [0, 0]
  for (const [seen, held] of [halves, [halves[1], halves[0]] as const]) {
    const half = (rows: Uint32Array) =>
      [
        features.map((values) => pickRows(values, rows)),
        pickRows(sides, rows),
        pickRows(residuals, rows),
        weights && pickRows(weights, rows),
      ] as const
    const tree = fitChangeTree(...half(seen))
    const [ownFeatures, ownSides, ownResiduals, ownWeights] = half(held)
    const leaves = Array.from(held.keys(), (row) => leafOf(tree, ownFeatures, row))
    const changes = Float64Array.from(leaves, ({ value }) => value)
    const whole = contrast(ownSides, ownResiduals, changes, ownWeights)
    z += whole.z
    for (const leaf of new Set(leaves)) {
      const isIn = Uint8Array.from(leaves, (each) => (each === leaf ? 1 : 0))
      const own = contrast(ownSides, ownResiduals, isIn, ownWeights)
      const signed = own.size * Math.sign(leaf.value)
      if (signed > 2 * own.standardError) size = Math.max(size, signed)
    }
  }
  // Either half judges what the other found: the two z depend on each other, and the tail of their sum is at most twice as large as of independent ones.
  return { pValue: Math.min(1, 2 * normalUpperTail(z / Math.SQRT2)), size }
}
