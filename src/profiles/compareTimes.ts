import { weekHours } from '../aggregates/weekHours.js'
import type { Evidence } from '../metrics/drift/evidence.js'
import { numericEvidence } from '../metrics/drift/numericEvidence.js'
import type { Cumulative } from '../metrics/drift/cumulative.js'
import type { NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import { shapeEvidence } from '../metrics/drift/shapeEvidence.js'
import { moment } from '../sql/moment.js'
import type { Operand } from '../sql/operand.js'
import type { ColumnReference } from './columnReference.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'
import { dayNames } from './dayNames.js'
import { frequentValues } from './frequentValues.js'
import { gap } from './gap.js'
import { gapsBetween } from './gapsBetween.js'
import { hourNames } from './hourNames.js'
import { hourOfDay } from './hourOfDay.js'
import type { Span } from './spanOf.js'
import { stateOf } from './stateOf.js'
import { timesOf } from './timesOf.js'
import { weekday } from './weekday.js'
import { whenAfter } from './whenAfter.js'
import { wholeWeeks } from './wholeWeeks.js'

/**
 * The parts of a column of times: hours of the day, days of the week and gaps, of whole weeks on both sides. That the current
 * times are later is no drift; gaps are compared only where the spans do not overlap, since otherwise one side fills the other's.
 */
export async function compareTimes(
  data: Data,
  time: Operand,
  { draft, profile: counted, rows: counting }: ColumnReference,
  span: Span,
): Promise<readonly Evidence[]> {
  const { weeks, afterHour } = wholeWeeks(span.first, span.last)
  if (weeks === 0 || draft.time?.weeks === undefined) return []
  const inWeeks = data.where(whenAfter(time, afterHour))
  const [hours, gaps, { time: profile }, rows] = await Promise.all([
    stateOf(inWeeks, weekHours(time)),
    overlap(draft.time, span) ? undefined : countGaps(inWeeks, time, draft.time.weeks.gap),
    counted,
    counting,
  ])
  const before = profile?.weeks
  if (before === undefined) return []
  const shape = (part: string, labels: readonly string[], reference: readonly number[], current: readonly number[]) =>
    shapeEvidence({
      part,
      isOrdered: false,
      reference: { counts: reference, of: rows.reference },
      current: { counts: current, of: rows.current },
      labels,
    })
  return [
    ...(before.hourOfDay === undefined || time.type === 'date'
      ? []
      : shape('hourOfDay', hourNames, before.hourOfDay, hourOfDay(hours))),
    ...shape('weekday', dayNames, before.weekday, weekday(hours)),
    ...(gaps === undefined ? [] : gapEvidence(before.gap, gaps)),
  ]
}

function overlap(a: Span, b: Span): boolean {
  return !isBefore(a.last, b.first) && !isBefore(b.last, a.first)
}

function isBefore(a: string, b: string): boolean {
  const [left, right] = [moment(a), moment(b)]
  return left !== undefined && right !== undefined && left.microseconds < right.microseconds
}

interface Gaps {
  readonly current: Cumulative
  readonly candidates: readonly ValueCount[]
}

async function countGaps(data: Data, time: Operand, where: NumericProfile): Promise<Gaps | undefined> {
  const { minimum, maximum, edges, atoms = [] } = where
  if (minimum === undefined || maximum === undefined) return undefined
  const of = gapsBetween(timesOf(time))
  const exact = [minimum, maximum, ...atoms.map(([value]) => value)]
  const [current, candidates] = await Promise.all([
    countsAt(data, gap, { exact, edges }, of),
    frequentValues(data, gap, 40, { of }),
  ])
  return { current, candidates }
}

function gapEvidence(profile: NumericProfile, { current, candidates }: Gaps): readonly Evidence[] {
  const rows = { reference: profile.values, current: current.total }
  return numericEvidence({ profile, current, candidates, rows, prefix: 'gap.' })
}
