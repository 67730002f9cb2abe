import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'
import { shareLimit } from './shareLimit.js'

/** A limit for the share of nulls. A key has none. Where most rows are null anything goes. */
export function proposeNulls({ rows, values }: Evidence, isKey: boolean): Proposal {
  const nulls = rows - values
  const { limit, reason } = shareLimit(nulls, rows)
  if (isKey && nulls === 0) return { rule: {}, reason: `${reason}, and a key has none` }
  return { rule: { nullable: limit < 1 && values > 0 ? limit : true }, reason }
}
