import { binFeatures } from './binFeatures.js'
import { growTree } from './growTree.js'
import { leafOf } from './leafOf.js'
import type { Features, Tree } from './tree.js'

/** A sum of trees: base + Σ rate × leaf. A prediction of the squared loss is a number, of the logistic loss a log-odds. */
export interface Boosting {
  readonly loss: 'squared' | 'logistic'
  readonly base: number
  readonly trees: readonly Tree[]
}

export interface BoostingOptions {
  readonly loss: 'squared' | 'logistic'
  /** At most this many trees; fewer when the validation rows stop gaining. */
  readonly maxTrees?: number
  readonly maxLeaves?: number
  readonly minRows?: number
  readonly learningRate?: number
  readonly regularisation?: number
  /** One a row, positive; 1 when absent. */
  readonly weights?: ArrayLike<number>
  /** Predictions of another model to improve on, one a row; they are not part of the result. */
  readonly offsets?: ArrayLike<number>
  /** Every so manyth row is held back to stop early; 0 never stops. Rows should stand in no order. */
  readonly validateEvery?: number
}

/**
 * Histogram gradient boosting (Friedman 2001; Ke et al. 2017): each tree fits the derivatives of the loss of the trees before.
 * Deterministic in the order of rows. Target of the logistic loss is 0 or 1.
 */
export function fitBoosting(features: Features, target: ArrayLike<number>, options: BoostingOptions): Boosting {
  const { loss, maxTrees = 100, learningRate = 0.1, validateEvery = 5 } = options
  const grow = {
    maxLeaves: options.maxLeaves ?? 8,
    minRows: options.minRows ?? 20,
    regularisation: options.regularisation ?? 1,
  }
  const binned = binFeatures(features)
  const all = Uint32Array.from({ length: target.length }, (_, row) => row)
  const isHeld = (row: number) => validateEvery > 0 && row % validateEvery === validateEvery - 1
  const [training, validation] = [all.filter((row) => !isHeld(row)), all.filter(isHeld)]
  const base = options.offsets === undefined ? constantOf(target, training, options) : 0
  const scores = Float64Array.from({ length: target.length }, (_, row) => base + (options.offsets?.[row] ?? 0))
  const trees: Tree[] = []
  let [bestLoss, bestTrees] = [lossOf(target, scores, validation, options), 0]
  while (trees.length < maxTrees) {
    const tree = scale(growTree(binned, training, derivatives(target, scores, options), grow), learningRate)
    if (tree.kind === 'leaf') break
    trees.push(tree)
    for (let row = 0; row < scores.length; row += 1)
      scores[row] = (scores[row] ?? 0) + leafOf(tree, features, row).value
    if (validation.length === 0) continue
    const reached = lossOf(target, scores, validation, options)
    if (reached < bestLoss) [bestLoss, bestTrees] = [reached, trees.length]
    else if (trees.length - bestTrees >= patience) break
  }
  return { loss, base, trees: validation.length === 0 ? trees : trees.slice(0, bestTrees) }
}

/** Trees without a gain on the validation rows, after which no more are grown. */
const patience = 10

const probability = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

function constantOf(target: ArrayLike<number>, rows: Uint32Array, { loss, weights }: BoostingOptions): number {
  let [sum, weight] = [0, 0]
  for (const row of rows) {
    sum += (weights?.[row] ?? 1) * (target[row] ?? 0)
    weight += weights?.[row] ?? 1
  }
  const mean = weight === 0 ? 0 : sum / weight
  if (loss === 'squared') return mean
  // Half a row of each class keeps the log-odds finite where only one occurs.
  return Math.log((sum + 0.5) / (weight - sum + 0.5))
}

function derivatives(target: ArrayLike<number>, scores: Float64Array, { loss, weights }: BoostingOptions) {
  const gradients = new Float64Array(scores.length)
  const hessians = new Float64Array(scores.length)
  for (let row = 0; row < scores.length; row += 1) {
    const [score, weight] = [scores[row] ?? 0, weights?.[row] ?? 1]
    const prediction = loss === 'logistic' ? probability(score) : score
    gradients[row] = weight * (prediction - (target[row] ?? 0))
    hessians[row] = loss === 'logistic' ? weight * Math.max(prediction * (1 - prediction), 1e-9) : weight
  }
  return { gradients, hessians }
}

function lossOf(
  target: ArrayLike<number>,
  scores: Float64Array,
  rows: Uint32Array,
  { loss, weights }: BoostingOptions,
): number {
  let sum = 0
  for (const row of rows) {
    const [score, wanted, weight] = [scores[row] ?? 0, target[row] ?? 0, weights?.[row] ?? 1]
    // log(1 + e^s) − y s, in the form that does not overflow.
    const logistic = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - wanted * score
    sum += weight * (loss === 'logistic' ? logistic : (score - wanted) ** 2)
  }
  return sum
}

function scale(tree: Tree, rate: number): Tree {
  if (tree.kind === 'leaf') return { ...tree, value: tree.value * rate }
  return { ...tree, left: scale(tree.left, rate), right: scale(tree.right, rate) }
}
