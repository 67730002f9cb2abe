import { atMost } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Range } from '../src/verdicts/bound.js'
import { within } from '../src/verdicts/bound.js'
import type { Estimate } from '../src/verdicts/estimate.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { Ends } from './bounds.js'
import { judgeMeasure } from './judgeMeasure.js'
import type { Measure } from './measure.js'
import { resolveEnds } from './resolveEnds.js'
import type { Subject } from './subject.js'

interface Estimated {
  /** As messages call it. */
  readonly name: string
  readonly estimate: (subject: Subject) => Promise<Estimate>
  readonly ends: Ends
  /** Judges the whole interval of this confidence instead of the number. */
  readonly confidence?: number | undefined
}

/** Of every number that is reported. */
const usual = 0.95

/** Judges a number that is known up to chance: by itself, or with `confidence` by its whole interval. */
export async function judgeEstimate(
  subject: Subject,
  { name, estimate, ends, confidence }: Estimated,
): Promise<Verdict> {
  const found = estimate(subject)
  const measure: Measure<Estimate> = {
    name,
    metric: (other) => (other === subject ? found : estimate(other)),
    number: ({ value }) => value,
    evidence: ({ evidence }) => evidence,
    nothing: ({ because = 'It is not defined of these rows.' }) => because,
  }
  const verdict = await judgeMeasure(subject, measure, ends)
  const { value, interval, rows } = await found
  const ordinary = interval(usual)
  if (value === undefined || ordinary === undefined) return verdict
  const reported: Verdict = { ...verdict, interval: [ordinary.low, ordinary.high] }
  if (confidence === undefined || verdict.outcome === 'inconclusive') return reported
  const range = await resolveEnds(ends, subject, measure, measure)
  const { low, high } = interval(confidence) ?? ordinary
  const [isLowRight, isHighRight] = [low, high].map((end) => within(name, end, range).outcome === 'pass')
  const expected = `${verdict.expected} with ${formatShare(confidence)} confidence`
  if (isLowRight === true && isHighRight === true) return { ...reported, expected, outcome: 'pass' }
  if (isBeyond(low, high, range)) return { ...reported, expected, outcome: 'fail' }
  return {
    ...reported,
    expected,
    outcome: 'inconclusive',
    details: [...(verdict.details ?? []), moreRows(value, Math.max(high - value, value - low), range, rows)],
  }
}

/** The whole interval lies on one wrong side. */
function isBeyond(low: number, high: number, { minimum, maximum }: Range): boolean {
  const isBelow = minimum !== undefined && within('', high, { minimum }).outcome === 'fail'
  return isBelow || (maximum !== undefined && within('', low, { maximum }).outcome === 'fail')
}

/** The interval shrinks by the root of the rows. */
function moreRows(value: number, reach: number, { minimum, maximum }: Range, rows: number): string {
  const bounds = [minimum, maximum].flatMap((limit) => (limit === undefined ? [] : [Number(limit.value)]))
  const distance = Math.min(...bounds.map((bound) => Math.abs(value - bound)))
  const needed = Math.ceil(rows * (reach / distance) ** 2)
  if (atMost('', needed, 1e12).outcome === 'fail') return 'It lies at the bound, which no number of rows would decide.'
  return `About ${counted(Math.max(1, needed - rows), 'more row')} like these would decide.`
}
