import { at } from '../at.js'
import { midranks } from '../midranks.js'
import { normalQuantile } from '../normalQuantile.js'
import type { Numbers } from '../numbers.js'

/**
 * Each value as the normal quantile of its rank, van der Waerden's scores, standardised: outliers and units do not matter. A missing
 * value (NaN) is the mean, 0; all are 0 where all known values are equal.
 */
export function normalScores(values: Numbers): Float64Array {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value))
  const ranks = midranks(known)
  const scores = ranks.map((rank) => normalQuantile(rank / (known.length + 1)))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length
  const deviation = Math.sqrt(variance)
  let next = 0
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) return 0
    const score = at(scores, next++)
    return deviation > 1e-12 ? (score - mean) / deviation : 0
  })
}
