import type { Limits } from '../../datasets/schema/columnRule.js'
import { normalUpperTail } from '../../math/normalUpperTail.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { closedSet } from './closedSet.js'
import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'
import { roundOutward } from './roundOutward.js'
import { tailLimit } from './tailLimit.js'

/** Names whose numbers have ends by nature. */
const natural: readonly (readonly [name: RegExp, minimum: number, maximum: number])[] = [
  [/(^|[_\W])lat(itude)?$/i, -90, 90],
  [/(^|[_\W])(lon|lng|long|longitude)$/i, -180, 180],
  [/(percent|percentage|pct)$/i, 0, 100],
  [/(probability|share|ratio|fraction)$/i, 0, 1],
]

/** Words of names whose numbers are sizes, which are never below zero. */
const size =
  /(^|[_\W])(age|area|count|depth|distance|duration|height|length|mass|population|price|size|speed|volume|weight|width|wind)s?([_\W]|$)/i

/**
 * Limits of numbers that the next batch exceeds with a chance of about one in ten thousand, rounded outward. What never was
 * negative stays so. A column that names rows has no upper limit, since it grows.
 */
export function proposeLimits(evidence: Evidence, isKey: boolean): Proposal | undefined {
  const { column, values, nonFinite, top, bottom, frequencies, distinct } = evidence
  const [maximum, minimum] = [top[0], bottom[0]]
  // A range that is to hold for all numbers does not hold for NaN.
  if (maximum === undefined || minimum === undefined || nonFinite > 0 || values < 20) return undefined
  const reason = `${formatNumber(minimum)} to ${formatNumber(maximum)} in ${formatNumber(values)} rows`
  const propose = (limits: Limits, more = ''): Proposal => ({ rule: { limits }, reason: `${reason}${more}` })
  const known = natural.find(([name, low, high]) => name.test(column.name) && minimum >= low && maximum <= high)
  if (known !== undefined) return propose({ minimum: known[1], maximum: known[2] }, ', by its name')
  if (isKey) return minimum >= 0 ? propose({ minimum: Math.min(minimum, 1) }) : undefined
  const closed = frequencies === undefined || column.type !== 'integer' ? undefined : closedSet(frequencies, values)
  if (closed?.strays === 0 && values >= 1000) return propose({ minimum, maximum }, `, only ${distinct} different`)
  // Where the largest values are all one, the next beyond it is about as far as others are apart.
  const step = (maximum - minimum) / Math.max(1, distinct - 1)
  const [low, high] = roundOutward(
    Math.min(lowerLimit(evidence, maximum), minimum - step),
    Math.max(tailLimit(top, bottom.at(-1) ?? minimum), maximum + step),
  )
  const limits = {
    minimum: minimum >= 0 && (size.test(column.name) || keepsSign(evidence)) ? Math.max(0, low) : low,
    maximum: maximum <= 0 ? Math.min(0, high) : high,
  }
  if (column.type !== 'integer') return propose(limits)
  return propose({ minimum: Math.floor(limits.minimum), maximum: Math.ceil(limits.maximum) })
}

/** The mirror of the upper end. Small positive numbers have no long tail to zero, which is an end by itself. */
function lowerLimit({ bottom }: Evidence, maximum: number): number {
  return -tailLimit(
    bottom.map((value) => -value),
    -maximum,
  )
}

/**
 * Whether numbers that never were negative will not be. Zero is an end by nature where a bell of the same lower half would
 * have shown ten negative numbers, or none at all; in between, as with degrees in spring, nobody can tell.
 */
function keepsSign({ values, quantiles: [low = 0, middle = 0] }: Evidence): boolean {
  const deviation = (middle - low) / 1.645
  if (deviation <= 0) return true
  const expected = values * normalUpperTail(middle / deviation)
  return expected > 10 || expected < 0.3
}
