import type { Share } from '../metrics/metric.js'
import { Misuse } from '../sql/misuse.js'
import { compare } from './compare.js'
import { factOf } from './factOf.js'
import { formatNumber } from './formatNumber.js'
import { formatShare } from './formatShare.js'
import { formatQuantity } from './formatQuantity.js'
import type { Quantity } from './quantity.js'
import type { Verdict } from './verdict.js'

/** One end of a range. */
export interface Limit {
  readonly value: Quantity
  readonly included: boolean
}

/** Where a number should lie; an absent end is open. */
export interface Range {
  readonly minimum?: Limit
  readonly maximum?: Limit
  /** Where the ends come from, when the user did not write them: `30 in train.parquet ± 10 %`. */
  readonly because?: string
}

/** What a verdict may say beside its outcome: counts, facts, further lines. */
export type Evidence = Pick<Verdict, 'shown' | 'counted' | 'columns' | 'facts' | 'details'>

/** Judges `received`, called `name` in the message. All comparisons with a bound are made here; NaN lies in no range and fails firmly. */
export function within(name: string, received: Quantity, range: Range, evidence: Evidence = {}): Verdict {
  const { minimum, maximum } = checked(range)
  const low = minimum && compare(received, minimum.value)
  const high = maximum && compare(received, maximum.value)
  const lies =
    (minimum === undefined || low === 1 || (low === 0 && minimum.included)) &&
    (maximum === undefined || high === -1 || (high === 0 && maximum.included))
  const isNumber = compare(received, received) === 0
  return {
    outcome: isNumber && lies ? 'pass' : 'fail',
    ...(isNumber ? {} : { firm: true }),
    ...(isNumber && !lies ? beyond(received, range) : {}),
    expected: expectation(name, range),
    received: factOf(received),
    shown: shown(received, range),
    ...evidence,
  }
}

function beyond(received: Quantity, { minimum, maximum }: Range): Pick<Verdict, 'beyond'> {
  const distances = [minimum, maximum].flatMap((limit) =>
    limit === undefined ? [] : [distance(received, limit.value)],
  )
  const nearest = Math.min(...distances.filter((each) => Number.isFinite(each)))
  return Number.isFinite(nearest) ? { beyond: nearest } : {}
}

/** NaN between words. */
function distance(a: Quantity, b: Quantity): number {
  return Math.abs(sizeOf(a) - sizeOf(b))
}

function sizeOf(quantity: Quantity): number {
  if (typeof quantity !== 'object') return Number(quantity)
  return 'microseconds' in quantity ? Number(quantity.microseconds) : NaN
}

/** `maximum` is excluded. */
export function below(name: string, received: Quantity, maximum: Quantity, evidence?: Evidence): Verdict {
  return within(name, received, { maximum: { value: maximum, included: false } }, evidence)
}

/** `minimum` is excluded. */
export function above(name: string, received: Quantity, minimum: Quantity, evidence?: Evidence): Verdict {
  return within(name, received, { minimum: { value: minimum, included: false } }, evidence)
}

/** `maximum` is included. */
export function atMost(name: string, received: Quantity, maximum: Quantity, evidence?: Evidence): Verdict {
  return within(name, received, { maximum: { value: maximum, included: true } }, evidence)
}

/** `minimum` is included. */
export function atLeast(name: string, received: Quantity, minimum: Quantity, evidence?: Evidence): Verdict {
  return within(name, received, { minimum: { value: minimum, included: true } }, evidence)
}

/** Both ends are included. */
export function between(
  name: string,
  received: Quantity,
  minimum: Quantity,
  maximum: Quantity,
  evidence?: Evidence,
): Verdict {
  const range = { minimum: { value: minimum, included: true }, maximum: { value: maximum, included: true } }
  return within(name, received, range, evidence)
}

/**
 * Judges a rule of rows: at least the share `mostly` of them keep it. Received is the share that does not; of no rows there
 * is none, which is a firm failure.
 *
 * @param wrong  rows that break the rule, of those that it could judge
 */
export function mostRows(rule: string, wrong: Share, mostly: number, evidence: Evidence = {}): Verdict {
  const expected = mostly === 1 ? rule : `${rule} in at least ${formatShare(mostly)} of rows`
  const verdict = atLeast('', (wrong.of - wrong.count) / wrong.of, mostly)
  if (wrong.of === 0) return { ...verdict, shown: 'no value to judge', ...evidence, expected, received: null }
  const share = wrong.count / wrong.of
  const shown =
    wrong.count === 0 ? 'all rows are right' : `${formatNumber(share)} of rows are wrong (${formatShare(share)})`
  return { ...verdict, shown, ...evidence, expected, received: share }
}

/** The range itself when its ends are numbers in order; an empty range is a misuse, since nothing could ever pass. */
export function checked(range: Range): Range {
  const { minimum, maximum } = range
  for (const limit of [minimum, maximum])
    if (limit !== undefined && compare(limit.value, limit.value) !== 0) throw new Misuse('a bound is NaN')
  if (minimum === undefined || maximum === undefined) return range
  const order = compare(minimum.value, maximum.value)
  if (order === 1)
    throw new Misuse(`the minimum ${formatBound(minimum.value)} is above the maximum ${formatBound(maximum.value)}`)
  if (order === 0 && !(minimum.included && maximum.included))
    throw new Misuse(`nothing lies between ${formatBound(minimum.value)} and itself when the ends are excluded`)
  return range
}

/** `null rate < 0.01`, `mean between 30 and 50`. */
export function expectation(name: string, { minimum, maximum, because }: Range): string {
  const origin = because === undefined ? '' : ` (${because})`
  if (minimum === undefined || maximum === undefined) {
    const low = minimum && ` ${minimum.included ? '≥' : '>'} ${formatBound(minimum.value)}`
    const high = maximum && ` ${maximum.included ? '≤' : '<'} ${formatBound(maximum.value)}`
    return `${name}${low ?? high ?? ''}${origin}`
  }
  const [low, high] = [formatBound(minimum.value), formatBound(maximum.value)]
  if (low === high) return `${name} = ${low}${origin}`
  const excluded = [minimum.included ? [] : [low], maximum.included ? [] : [high]].flat()
  const note =
    excluded.length === 0 ? '' : excluded.length === 2 ? ', both excluded' : `, ${excluded.join('')} excluded`
  return `${name} between ${low} and ${high}${note}${origin}`
}

/** A bound as it was written, all of its digits. */
function formatBound(value: Quantity): string {
  return typeof value === 'number' && !Number.isInteger(value) ? String(value) : formatQuantity(value)
}

/** Rounded for people, but never so that it reads like a bound that it is not. */
function shown(received: Quantity, { minimum, maximum }: Range): string {
  const text = formatQuantity(received)
  const looksEqual = [minimum, maximum].some(
    (limit) => limit !== undefined && formatQuantity(limit.value) === text && compare(received, limit.value) !== 0,
  )
  return looksEqual && typeof received !== 'object' ? String(received) : text
}
