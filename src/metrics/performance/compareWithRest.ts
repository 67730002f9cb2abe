import type { Sums } from '../../aggregates/realSums.js'
import { fisherExactGreater } from '../../math/fisherExactGreater.js'
import type { Moments } from '../../math/moments.js'
import { welchT } from '../../math/welchT.js'

/** Of the weights w and the losses l: Σ w, Σ wl, Σ w², Σ w²l, Σ w²l². */
export type LossSums = Sums<'w' | 'l' | 'w2' | 'wl2' | 'l2'>

export interface AgainstRest {
  /** Mean loss of the rows of the slice, and of all others. */
  readonly inside: number
  readonly outside: number
  /** One-sided: how likely the slice is at least so much worse when it is like the rest. */
  readonly pValue: number
}

/**
 * Compares the mean loss of some rows with that of all others: Fisher's exact test of losses that are 0 or 1, Welch's t
 * test else. A weighted mean has the variance n / (n − 1) Σ w²(l − m)² / (Σ w)². `undefined` where a side weighs nothing.
 *
 * @param all  of all rows, those of the slice included
 */
export function compareWithRest(all: LossSums, slice: LossSums, isCount: boolean): AgainstRest | undefined {
  const rest = {
    w: all.w - slice.w,
    l: all.l - slice.l,
    w2: all.w2 - slice.w2,
    wl2: all.wl2 - slice.wl2,
    l2: all.l2 - slice.l2,
    rows: all.rows - slice.rows,
  }
  if (slice.rows < 2 || rest.rows < 2 || !(slice.w > 0 && rest.w > 0)) return undefined
  const means = { inside: slice.l / slice.w, outside: rest.l / rest.w }
  if (isCount)
    return { ...means, pValue: fisherExactGreater(slice.l, slice.rows - slice.l, rest.l, rest.rows - rest.l) }
  const test = welchT(momentsOf(slice), momentsOf(rest))
  if (test === undefined) return { ...means, pValue: 1 }
  return { ...means, pValue: test.statistic > 0 ? test.pValue / 2 : 1 - test.pValue / 2 }
}

/** The variance is that of so many unweighted rows whose mean would be known as well. */
function momentsOf({ w, l, w2, wl2, l2, rows }: LossSums): Moments {
  const mean = l / w
  const squares = Math.max(0, l2 - 2 * mean * wl2 + mean ** 2 * w2)
  return { count: rows, mean, variance: (squares / w ** 2) * (rows / (rows - 1)) * rows }
}
