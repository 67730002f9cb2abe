import type { Frequencies } from '../../aggregates/frequencies.js'
import type { SqlValue } from '../../sql/selection.js'

/** The values that are all there are, but for a few strays. */
export interface ClosedSet {
  readonly values: readonly SqlValue[]
  /** Rows of the rarest of them. */
  readonly rarest: number
  /** Rows of strays: at most one in fifty, each less than five times. */
  readonly strays: number
}

/**
 * The closed set of a column, if it has one. The counts must fall so slowly that one more value, rarer by the same factor as the
 * rarest is rarer than the one before, would have been seen six times, and hence missed with a chance of e⁻⁶.
 */
export function closedSet({ counts, complete }: Frequencies, values: number): ClosedSet | undefined {
  const common = counts.filter(([, count]) => count >= 5)
  const [rarest, second] = [common.at(-1)?.[1], common.at(-2)?.[1]]
  if (!complete || rarest === undefined || second === undefined) return undefined
  const strays = counts.slice(common.length).reduce((sum, [, count]) => sum + count, 0)
  const isClosed = rarest * (rarest / second) >= 6 && counts.length * 10 <= values && strays * 50 <= values
  return isClosed ? { values: common.map(([value]) => value), rarest, strays } : undefined
}
