import type { Detector } from './detector.js'
import { runningMean } from './runningMean.js'
import type { RunningMean } from './runningMean.js'

export interface HddmAOptions {
  readonly driftConfidence?: number
  /** Whether a fall of the error counts, too. */
  readonly twoSidedTest?: boolean
}

/**
 * Drift detection by Hoeffding's bound of the averages before and after a cut (Frías-Blanco et al. 2015). As river's `HDDMA`; errors lie
 * in [0, 1].
 */
export function hddmA({ driftConfidence = 0.001, twoSidedTest = false }: HddmAOptions = {}): Detector {
  const logarithm = Math.log(1 / driftConfidence)
  const doubled = Math.log(2 / driftConfidence)
  const bound = (n: number) => Math.sqrt((1 / (2 * n)) * logarithm)
  let [all, lowest, highest] = [runningMean(), empty, empty]
  /** How far apart the part before the cut and the whole may lie by chance; infinite without rows after it. */
  const reach = (part: RunningMean): number => {
    if (part.n === all.n) return Infinity
    const m = ((all.n - part.n) / part.n) * (1 / all.n)
    return Math.sqrt((m / 2) * doubled)
  }
  return (error) => {
    all.add(error)
    const now = { n: all.n, value: all.value }
    if (lowest.n === 0) [lowest, highest] = [now, now]
    if (lowest.value + bound(lowest.n) >= all.value + bound(all.n)) lowest = now
    if (highest.value - bound(highest.n) <= all.value - bound(all.n)) highest = now
    const isDrift =
      all.value - lowest.value >= reach(lowest) || (twoSidedTest && highest.value - all.value >= reach(highest))
    if (isDrift) [all, lowest, highest] = [runningMean(), empty, empty]
    return isDrift
  }
}

const empty: RunningMean = { n: 0, value: 0 }
