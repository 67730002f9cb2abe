import type { Detector } from './detector.js'
import { runningMean } from './runningMean.js'

export interface DdmOptions {
  /** Errors before a change can be seen. */
  readonly warmStart?: number
  /** Standard deviations above the best error rate so far. */
  readonly driftThreshold?: number
}

/**
 * Drift Detection Method (Gama et al. 2004): the error rate and its deviation rise above their minimum. As river's `DDM`; errors are 0
 * or 1.
 */
export function ddm({ warmStart = 30, driftThreshold = 3 }: DdmOptions = {}): Detector {
  let rate = runningMean()
  let least = { rate: NaN, deviation: NaN, sum: Infinity }
  return (error) => {
    rate.add(error)
    if (rate.n <= warmStart) return false
    const deviation = Math.sqrt((rate.value * (1 - rate.value)) / rate.n)
    const sum = rate.value + deviation
    if (sum <= least.sum) least = { rate: rate.value, deviation, sum }
    const isDrift = sum > least.rate + driftThreshold * least.deviation
    if (isDrift) {
      rate = runningMean()
      least = { rate: NaN, deviation: NaN, sum: Infinity }
    }
    return isDrift
  }
}
