import { at } from '../../math/at.js'
import { fisherExact } from '../../math/fisherExact.js'
import type { Numbers } from '../../math/numbers.js'
import { oddsRatio } from '../../math/oddsRatio.js'
import type { Measured } from './measured.js'

/** Fisher's exact test of two categories, the statistic being the sample odds ratio of [reference, current] × [first, second]. */
export function fisherExactOfCells(reference: Numbers, current: Numbers): Measured | undefined {
  const [a, b, c, d] = [at(reference, 0), at(reference, 1), at(current, 0), at(current, 1)]
  const statistic = oddsRatio(a, b, c, d)
  return statistic === undefined ? undefined : { statistic, pValue: fisherExact(a, b, c, d) }
}
