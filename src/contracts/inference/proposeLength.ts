import { formatNumber } from '../../verdicts/formatNumber.js'
import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'
import { tailLimit } from './tailLimit.js'

/** Lengths of text, in code points: one length where all have it, else none beyond what the next batch may need. */
export function proposeLength({ values, distinct, top, bottom }: Evidence): Proposal | undefined {
  const [longest, shortest] = [top[0], bottom[0]]
  if (longest === undefined || shortest === undefined || values < 20 || distinct < 5) return undefined
  const reason = `${formatNumber(shortest)} to ${formatNumber(longest)} characters in ${formatNumber(values)} rows`
  if (longest === shortest && values >= 50)
    return {
      rule: { length: [shortest, longest] },
      reason: `${shortest} characters in all ${formatNumber(values)} rows`,
    }
  const limit = Math.ceil(tailLimit(top, bottom.at(-1) ?? shortest) / 10) * 10
  return { rule: { length: [Math.min(shortest, 1), Math.max(limit, longest + 10)] }, reason }
}
