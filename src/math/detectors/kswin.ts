import { at } from '../at.js'
import { kolmogorovSmirnov } from '../kolmogorovSmirnov.js'
import type { Detector } from './detector.js'
import { pythonSample } from './pythonSample.js'

export interface KswinOptions {
  readonly alpha?: number
  readonly windowSize?: number
  readonly statSize?: number
  /** Of the rows drawn from the older part; as river's. */
  readonly seed?: number
}

/**
 * Kolmogorov-Smirnov windowing (Raab et al. 2020): the latest errors against as many drawn from the older ones of a sliding window. As
 * river's `KSWIN`, which draws with Python's `random` and begins at the seed again after a change.
 */
export function kswin({ alpha = 0.005, windowSize = 100, statSize = 30, seed = 0 }: KswinOptions = {}): Detector {
  let [window, sample]: [number[], () => number[]] = [[], pythonSample(seed, windowSize - statSize, statSize)]
  return (error) => {
    window.push(error)
    if (window.length < windowSize) return false
    if (window.length > windowSize) window.shift()
    const older = sample().map((row) => at(window, row))
    const test = kolmogorovSmirnov(older, window.slice(windowSize - statSize))
    const isDrift = test !== undefined && test.pValue <= alpha && test.statistic > 0.1
    if (isDrift) [window, sample] = [[], pythonSample(seed, windowSize - statSize, statSize)]
    return isDrift
  }
}
