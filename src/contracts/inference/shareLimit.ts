import { binomialUpperLimit } from '../../math/binomialUpperLimit.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { formatShare } from '../../verdicts/formatShare.js'
import { roundUp } from './roundUp.js'

/**
 * A limit for a share of which `count` of `rows` were seen: what it can be at 99 % confidence, and four standard deviations more,
 * by which the next batch of as many rows may differ; rounded up to one digit. 1 and more says that anything goes.
 */
export function shareLimit(count: number, rows: number): { readonly limit: number; readonly reason: string } {
  const most = binomialUpperLimit(count, rows, 0.99)
  const limit = most + 4 * Math.sqrt((most * (1 - most)) / rows)
  const reason = `${formatNumber(count)} of ${formatNumber(rows)} rows; at most ${formatShare(most)} at 99 % confidence`
  return { limit: roundUp(limit, 1), reason }
}
