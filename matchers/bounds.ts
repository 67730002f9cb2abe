import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import { Misuse } from '../src/sql/misuse.js'
import { checked } from '../src/verdicts/bound.js'
import type { Quantity } from '../src/verdicts/quantity.js'
import type { GivenReference } from './drift/resolveReference.js'
import { print } from './print.js'

/**
 * A bound that is a function of the same number of a reference: at most `within`, as a share of that number, away from it. Of several
 * earlier runs the median counts.
 */
export interface Relative {
  /** Data, `profile(dataset)`, `reference(name)`, or earlier runs. */
  readonly relativeTo: GivenReference
  readonly within: number
}

/** The ends of a range as asked for, before references have been looked at. */
export interface Ends {
  readonly minimum?: End
  readonly maximum?: End
}

export interface End {
  readonly value: Quantity | Relative
  readonly included: boolean
}

/** `(min, max, options?)`, both included, or `({ relativeTo, within }, options?)`. */
export type Between<Bound, Options> =
  [min: Bound | Relative, max: Bound | Relative, options?: Options] | [bound: Relative, options?: Options]

/** What can be a bound: the value if it is one, else what it must be, as the end of a sentence. */
export type Domain = (value: unknown) => { readonly value: Quantity } | string

export const anyNumber: Domain = (value) =>
  (typeof value === 'number' && !Number.isNaN(value)) || typeof value === 'bigint' ? { value } : 'a number'

/** In [0, 1]. */
export const anyShare: Domain = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? { value } : 'a share in [0, 1]'

/** In (0, 1]: below 0 lies nothing. */
export const positiveShare: Domain = (value) =>
  typeof value === 'number' && value > 0 && value <= 1 ? { value } : 'a share in (0, 1]'

export const anyCount: Domain = (value) =>
  (Number.isInteger(value) || value === Infinity || typeof value === 'bigint') && Number(value) >= 0
    ? { value: value as number | bigint }
    : 'a whole number from 0'

/** Both ends of a range. */
export function between(args: readonly unknown[], domain: Domain, included = true): Ends {
  const [first, second] = args
  const last = isRelative(first) && !isBound(second, domain) ? first : second
  return ordered({
    minimum: { value: bound('minimum', first, domain), included },
    maximum: { value: bound('maximum', last, domain), included },
  })
}

/** What must lie below `max`; at most at it when it follows from a reference, whose own number must pass. */
export function below(max: unknown, domain: Domain): Ends {
  const value = bound('bound', max, domain)
  return { maximum: { value, included: isRelative(value) } }
}

/** What must lie above `min`; at least at it when it follows from a reference. */
export function above(min: unknown, domain: Domain): Ends {
  const value = bound('bound', min, domain)
  return { minimum: { value, included: isRelative(value) } }
}

/** One number, or near that of a reference. */
export function exactly(n: unknown, domain: Domain): Ends {
  const end = { value: bound('number', n, domain), included: true }
  return { minimum: end, maximum: end }
}

export function isRelative(value: unknown): value is Relative {
  return typeof value === 'object' && value !== null && 'relativeTo' in value
}

function isBound(value: unknown, domain: Domain): boolean {
  return isRelative(value) || typeof domain(value) === 'object'
}

function bound(what: string, value: unknown, domain: Domain): Quantity | Relative {
  if (isRelative(value)) return checkRelative(value)
  const found = domain(value)
  if (typeof found === 'object') return found.value
  throw new Misuse(`the ${what} must be ${found}, not ${print(value)}`)
}

function checkRelative(relative: Relative): Relative {
  const { relativeTo, within } = relative
  if (typeof relativeTo !== 'object' || isDatasetColumn(relativeTo))
    throw new Misuse(
      `relativeTo must be a dataset, profile(dataset), reference(name), run(…), window(…) or sameWeekday(…), not ${print(relativeTo)}`,
    )
  if (typeof within !== 'number' || !(within >= 0 && within < Infinity))
    throw new Misuse(`within must be a share of the reference's number, such as 0.1, not ${print(within)}`)
  return relative
}

function ordered({ minimum, maximum }: Required<Ends>): Ends {
  if (!isRelative(minimum.value) && !isRelative(maximum.value))
    checked({
      minimum: { value: minimum.value, included: minimum.included },
      maximum: { value: maximum.value, included: maximum.included },
    })
  return { minimum, maximum }
}
