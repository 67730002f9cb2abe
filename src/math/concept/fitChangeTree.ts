import { at } from '../at.js'
import { binFeatures } from '../boosting/binFeatures.js'
import { growTree } from '../boosting/growTree.js'
import type { Features, Tree } from '../boosting/tree.js'
import type { Numbers } from '../numbers.js'

/**
 * A tree of where an outcome changed, each leaf's value its change: it minimises Σ (r − d × leaf)², the loss of Nie and Wager's R-learner (2021),
 * with r and d as `contrast` has them.
 */
export function fitChangeTree(features: Features, sides: Numbers, residuals: Numbers, weights?: Numbers): Tree {
  const rows = Uint32Array.from({ length: residuals.length }, (_, row) => row)
  const weight = (row: number) => (weights === undefined ? 1 : at(weights, row))
  const derivatives = {
    gradients: Float64Array.from(rows, (row) => -weight(row) * at(sides, row) * at(residuals, row)),
    hessians: Float64Array.from(rows, (row) => weight(row) * at(sides, row) ** 2),
  }
  const minRows = Math.max(100, Math.ceil(leastShare * rows.length))
  return growTree(binFeatures(features), rows, derivatives, { maxLeaves: 5, minRows, regularisation: 20 })
}

/** Of the rows in a leaf, so that a change of a tenth of them has leaves of its own. */
const leastShare = 0.04
