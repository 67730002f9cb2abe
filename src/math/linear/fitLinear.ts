import type { Features } from '../boosting/tree.js'
import type { LinearModel, LinearOptions } from './linearModel.js'
import { solvePositiveDefinite } from './solvePositiveDefinite.js'

/**
 * Least squares, or logistic regression by Newton's steps (iteratively reweighted least squares), over standardised features.
 * Target of the logistic kind is 0 or 1. O(rows × features²) a step, at most 25 steps.
 */
export function fitLinear(features: Features, target: ArrayLike<number>, options: LinearOptions): LinearModel {
  const { kind, ridge = 1e-6 } = options
  const moments = features.map((values) => momentsOf(values))
  const means = moments.map(({ mean }) => mean)
  const standardDeviations = moments.map(({ standardDeviation }) => standardDeviation)
  const design = standardise(features, means, standardDeviations, target.length)
  let beta = new Float64Array(features.length + 1)
  for (let step = 0; step < (kind === 'linear' ? 1 : mostSteps); step += 1) {
    const change = newtonStep(design, target, beta, options, ridge)
    beta = beta.map((value, at) => value + (change[at] ?? 0))
    if (Math.max(...change.map(Math.abs)) < 1e-9) break
  }
  const [intercept = 0, ...coefficients] = beta
  return { kind, intercept, coefficients, means, standardDeviations }
}

const mostSteps = 25

/** H⁻¹ g of the penalised loss at beta; the intercept is not penalised. */
function newtonStep(
  design: readonly Float64Array[],
  target: ArrayLike<number>,
  beta: Float64Array,
  { kind, weights }: LinearOptions,
  ridge: number,
): Float64Array {
  const size = design.length
  const hessian = Array.from({ length: size }, () => new Float64Array(size))
  const gradient = new Float64Array(size)
  const row = new Float64Array(size)
  let totalWeight = 0
  for (let at = 0; at < target.length; at += 1) {
    let score = 0
    for (let j = 0; j < size; j += 1) {
      row[j] = design[j]?.[at] ?? 0
      score += (row[j] ?? 0) * (beta[j] ?? 0)
    }
    const weight = weights?.[at] ?? 1
    const prediction = kind === 'logistic' ? 1 / (1 + Math.exp(-score)) : score
    const curvature = kind === 'logistic' ? weight * Math.max(prediction * (1 - prediction), 1e-12) : weight
    const error = weight * ((target[at] ?? 0) - prediction)
    totalWeight += weight
    for (let j = 0; j < size; j += 1) {
      const value = row[j] ?? 0
      gradient[j] = (gradient[j] ?? 0) + error * value
      const line = hessian[j] ?? new Float64Array()
      for (let k = 0; k <= j; k += 1) line[k] = (line[k] ?? 0) + curvature * value * (row[k] ?? 0)
    }
  }
  for (let j = 1; j < size; j += 1) {
    const line = hessian[j] ?? new Float64Array()
    line[j] = (line[j] ?? 0) + ridge * totalWeight
    gradient[j] = (gradient[j] ?? 0) - ridge * totalWeight * (beta[j] ?? 0)
  }
  return solvePositiveDefinite(hessian, gradient)
}

function standardise(
  features: Features,
  means: readonly number[],
  deviations: readonly number[],
  rows: number,
): Float64Array[] {
  const columns = features.map((values, feature) => {
    const [mean, deviation] = [means[feature] ?? 0, deviations[feature] ?? 0]
    return Float64Array.from({ length: rows }, (_, row) => standardised(values[row] ?? Number.NaN, mean, deviation))
  })
  return [new Float64Array(rows).fill(1), ...columns]
}

const standardised = (value: number, mean: number, deviation: number) =>
  deviation === 0 || Number.isNaN(value) ? 0 : (value - mean) / deviation

function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly standardDeviation: number } {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value))
  if (known.length === 0) return { mean: 0, standardDeviation: 0 }
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length
  return { mean, standardDeviation: Math.sqrt(variance) }
}
