import { fitBoosting } from './boosting/fitBoosting.js'
import { predictBoosting } from './boosting/predictBoosting.js'
import type { Features } from './boosting/tree.js'
import type { Numbers } from './numbers.js'

/** LightGBM's defaults, which NannyML takes: a hundred trees of 31 leaves, learnt from all rows. */
const asLightgbm = { maxTrees: 100, maxLeaves: 31, validateEvery: 0 }

/**
 * What rows are expected to cost whose loss is not known (direct loss estimation, NannyML's DLE): boosted trees of the losses of rows
 * where it is known. Never negative, as losses are not.
 *
 * @param known    features of rows with a loss, which stand in no order
 * @param losses   of these rows, at least 0
 * @param unknown  the same features of the others
 */
export function expectedLosses(known: Features, losses: Numbers, unknown: Features): Float64Array {
  const model = fitBoosting(known, losses, { loss: 'squared', ...asLightgbm })
  return predictBoosting(model, unknown).map((loss) => Math.max(0, loss))
}
