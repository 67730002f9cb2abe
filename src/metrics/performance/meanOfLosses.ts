import type { Sums } from '../../aggregates/realSums.js'
import type { Interval } from '../../math/interval.js'
import { normalInterval } from '../../math/normalInterval.js'

interface MeanLoss {
  /** `undefined` where the weights are all 0. */
  readonly value: number | undefined
  readonly interval: (confidence: number) => Interval | undefined
}

/**
 * A weighted mean of losses and its normal interval, by the variance n / (n − 1) Σ w²(l − m)² / (Σ w)².
 *
 * @param sums  of w, w·l, w², w²·l and w²·l²
 */
export function meanOfLosses({ w, l, w2, wl2, l2, rows }: Sums<'w' | 'l' | 'w2' | 'wl2' | 'l2'>): MeanLoss {
  if (!(w > 0)) return { value: undefined, interval: () => undefined }
  const mean = l / w
  const squares = Math.max(0, l2 - 2 * mean * wl2 + mean ** 2 * w2)
  const variance = rows > 1 ? (squares / w ** 2) * (rows / (rows - 1)) : NaN
  return { value: mean, interval: (confidence) => (rows > 1 ? normalInterval(mean, variance, confidence) : undefined) }
}
