import { median } from 'simple-statistics'
import { isRunReference } from '../src/store/references/isRunReference.js'
import type { RunReference } from '../src/store/references/runReference.js'
import { checked } from '../src/verdicts/bound.js'
import type { Limit, Range } from '../src/verdicts/bound.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Quantity } from '../src/verdicts/quantity.js'
import { Misuse } from '../src/sql/misuse.js'
import { ask } from './ask.js'
import { isRelative } from './bounds.js'
import type { End, Ends } from './bounds.js'
import type { GivenReference } from './drift/resolveReference.js'
import type { Measure } from './measure.js'
import { measuredAs } from './measuredAs.js'
import { pastOf } from './pastOf.js'
import { resolveNumbers } from './resolveNumbers.js'
import type { Subject } from './subject.js'

/** Ends that are relative to a reference become numbers: `low` is what a minimum is relative to, `high` what a maximum is. */
export async function resolveEnds<Low, High>(
  { minimum, maximum }: Ends,
  subject: Subject,
  low: Measure<Low>,
  high: Measure<High>,
): Promise<Range> {
  const [from, to] = await Promise.all([
    minimum && resolveEnd(minimum, -1, subject, low),
    maximum && resolveEnd(maximum, 1, subject, high),
  ])
  const because = [...new Set([from?.because, to?.because].filter((each) => each !== undefined))].join(', ')
  return checked({
    ...(from === undefined ? {} : { minimum: from.limit }),
    ...(to === undefined ? {} : { maximum: to.limit }),
    ...(because === '' ? {} : { because }),
  })
}

/** `sign` says to which side of a reference's number the bound lies. */
async function resolveEnd<Value>(
  { value, included }: End,
  sign: -1 | 1,
  subject: Subject,
  measure: Measure<Value>,
): Promise<{ readonly limit: Limit; readonly because?: string }> {
  if (!isRelative(value)) return { limit: { value, included } }
  const { relativeTo, within: share } = value
  const { number, source } = isRunReference(relativeTo)
    ? await pastNumber(relativeTo, subject, measure)
    : await referenceNumber(relativeTo, subject, measure)
  // Fifteen digits are what a double holds, and 0.7 + 0.07 is 0.77 in them.
  const bound = Number((number + sign * Math.abs(number) * share).toPrecision(15))
  return {
    limit: { value: bound, included },
    because: `${formatNumber(number)} in ${source} ± ${formatShare(share)}`,
  }
}

interface ReferenceNumber {
  readonly number: number
  /** How messages call where it comes from. */
  readonly source: string
}

async function referenceNumber<Value>(
  given: GivenReference,
  subject: Subject,
  measure: Measure<Value>,
): Promise<ReferenceNumber> {
  const reference = await resolveNumbers(subject, given)
  const { label } = reference
  if ('numbers' in reference && measure.kept?.(reference.numbers) === undefined)
    throw new Misuse(`${label} keeps no ${measure.name}; compare with the data themselves: { relativeTo: dataset(…) }`)
  const number = numberOf(
    'data' in reference ? measure.number(await ask(reference.data, measure)) : measure.kept?.(reference.numbers),
  )
  if (number === undefined) throw new Misuse(`the reference ${label} has no ${measure.name} to be relative to`)
  return { number, source: label }
}

/** The median of what earlier runs measured; today's number is told to later ones, also where only rows are judged by it. */
async function pastNumber<Value>(
  relativeTo: RunReference,
  subject: Subject,
  measure: Measure<Value>,
): Promise<ReferenceNumber> {
  const past = pastOf(subject, relativeTo)
  const { dataset, key } = measuredAs(subject, measure)
  const today = numberOf(measure.number(await ask(subject, measure)))
  if (today !== undefined) past.measured(dataset, key, today)
  const { numbers, source } = await past.numbers(relativeTo, dataset, key)
  return { number: median([...numbers]), source }
}

function numberOf(quantity: Quantity | undefined): number | undefined {
  if (typeof quantity === 'object') throw new Misuse('a bound relative to a reference is for numbers, not for times')
  return quantity === undefined || Number.isNaN(Number(quantity)) ? undefined : Number(quantity)
}
