import type { Interval } from './interval.js'
import { normalQuantile } from './normalQuantile.js'

/**
 * The interval that holds the truth with the given confidence when the estimate is normal around it with this variance.
 */
export function normalInterval(estimate: number, variance: number, confidence = 0.95): Interval {
  const reach = -normalQuantile((1 - confidence) / 2) * Math.sqrt(variance)
  return { low: estimate - reach, high: estimate + reach }
}
