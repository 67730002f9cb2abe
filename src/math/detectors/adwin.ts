import { bucketList } from './bucketList.js'
import type { Detector } from './detector.js'

export interface AdwinOptions {
  readonly delta?: number
  /** Rows between two looks for a change. */
  readonly clock?: number
  /** Buckets of each size that are kept before two are merged. */
  readonly maxBuckets?: number
  readonly minWindowLength?: number
  /** Rows before the first look. */
  readonly gracePeriod?: number
}

/**
 * Adaptive windowing (Bifet and Gavaldà 2007): the errors since the last change stand in a window of buckets of doubling sizes, and a cut of
 * it whose two means differ by more than chance is a change. As river's `ADWIN`. O(log n) an error.
 */
export function adwin(options: AdwinOptions = {}): Detector {
  const { delta = 0.002, clock = 32, maxBuckets = 5, minWindowLength = 5, gracePeriod = 10 } = options
  let [buckets, tick] = [bucketList(maxBuckets), 0]
  const differs = (n0: number, u0: number, n1: number, u1: number): boolean => {
    if (n1 < minWindowLength || n0 < minWindowLength) return false
    const { width, variance } = buckets.whole()
    const logarithm = Math.log((2 * Math.log(width)) / delta)
    const m = 1 / (n0 - minWindowLength + 1) + 1 / (n1 - minWindowLength + 1)
    const epsilon = Math.sqrt(2 * m * (variance / width) * logarithm) + (2 / 3) * logarithm * m
    return Math.abs(u0 / n0 - u1 / n1) > epsilon
  }
  const hasCut = (): boolean => {
    const { width, total } = buckets.whole()
    let [n0, u0, n1, u1] = [0, 0, width, total]
    for (const bucket of buckets.oldestFirst()) {
      n0 += bucket.size
      n1 -= bucket.size
      u0 += bucket.total
      u1 -= bucket.total
      if (differs(n0, u0, n1, u1)) return true
    }
    return false
  }
  return (error) => {
    buckets.add(error)
    tick += 1
    if (tick % clock !== 0 || buckets.whole().width <= gracePeriod) return false
    // river goes on to shorten the window after a cut and throws it away before the next error: the first cut decides.
    const isDrift = hasCut()
    if (isDrift) [buckets, tick] = [bucketList(maxBuckets), 0]
    return isDrift
  }
}
