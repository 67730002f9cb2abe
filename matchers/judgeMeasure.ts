import { Misuse } from '../src/sql/misuse.js'
import { checked, expectation, within } from '../src/verdicts/bound.js'
import type { Limit, Range } from '../src/verdicts/bound.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Quantity } from '../src/verdicts/quantity.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { isRelative } from './bounds.js'
import type { End, Ends } from './bounds.js'
import type { Measure } from './measure.js'
import type { Subject } from './subject.js'

/** Judges one number of the data. Bounds that are relative to a reference are asked for in the same round. */
export async function judgeMeasure<Value>(subject: Subject, measure: Measure<Value>, ends: Ends): Promise<Verdict> {
  const [value, range] = await Promise.all([subject.ask(measure.metric), resolve(ends, subject, measure)])
  const number = measure.number(value)
  if (number !== undefined) return within(measure.name, number, range, measure.evidence?.(value))
  return {
    outcome: 'fail',
    firm: true,
    expected: expectation(measure.name, range),
    received: null,
    shown: `no ${measure.name}`,
    details: [measure.nothing?.(value) ?? 'there is no value to judge'],
  }
}

async function resolve<Value>({ minimum, maximum }: Ends, subject: Subject, measure: Measure<Value>): Promise<Range> {
  const [low, high] = await Promise.all([
    minimum && resolveEnd(minimum, -1, subject, measure),
    maximum && resolveEnd(maximum, 1, subject, measure),
  ])
  const because = low?.because ?? high?.because
  return checked({
    ...(low === undefined ? {} : { minimum: low.limit }),
    ...(high === undefined ? {} : { maximum: high.limit }),
    ...(because === undefined ? {} : { because }),
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
  const reference = await subject.of(relativeTo)
  const { where } = subject.options
  const answer = await (where === undefined ? reference : reference.where(where)).ask(measure.metric)
  const number = numberOf(measure.number(answer))
  if (number === undefined)
    throw new Misuse(`the reference ${relativeTo.label} has no ${measure.name} to be relative to`)
  // Fifteen digits are what a double holds, and 0.7 + 0.07 is 0.77 in them.
  const bound = Number((number + sign * Math.abs(number) * share).toPrecision(15))
  return {
    limit: { value: bound, included },
    because: `${formatNumber(number)} in ${relativeTo.label} ± ${formatShare(share)}`,
  }
}

function numberOf(quantity: Quantity | undefined): number | undefined {
  if (typeof quantity === 'object') throw new Misuse('a bound relative to a reference is for numbers, not for times')
  return quantity === undefined || Number.isNaN(Number(quantity)) ? undefined : Number(quantity)
}
