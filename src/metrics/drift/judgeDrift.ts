import { holm } from '../../math/holm.js'
import { jensenShannon } from '../../math/jensenShannon.js'
import { kolmogorovSmirnovOfCounts } from '../../math/kolmogorovSmirnovOfCounts.js'
import { kolmogorovUpperQuantile } from '../../math/kolmogorovUpperQuantile.js'
import { sum } from '../../math/sum.js'
import type { DriftLimits } from './driftLimits.js'
import type { Evidence, ShapeEvidence, ShareEvidence } from './evidence.js'
import type { JudgedColumn, JudgedPart } from './judgedColumn.js'
import { moveOf } from './moveOf.js'
import { testsOf } from './testsOf.js'
import type { PartTest } from './testsOf.js'

/**
 * The share of the false alarms that the second road to significance may make, beside those of the first: shapes of numbers that
 * moved as a whole. Kolmogorov-Smirnov alone finds a quarter of a standard deviation in nine of ten columns of 5,000 and 500 rows.
 */
const movesMay = 0.25

/**
 * The default verdict: a column drifts when one of its parts changed significantly and materially. Significance is corrected by
 * Holm over all tests of all columns together, so columns that are asked about in one assertion belong in one call.
 *
 * @param columns  the parts of each column, by a name that the result has too
 */
export function judgeDrift(
  columns: ReadonlyMap<string, readonly Evidence[]>,
  limits: DriftLimits,
): ReadonlyMap<string, JudgedColumn> {
  const parts = [...columns].flatMap(([column, evidence]) =>
    evidence.map((each) => ({ column, evidence: each, tests: testsOf(each), move: moveOf(each) })),
  )
  const tests = parts.flatMap((part) => part.tests)
  const adjusted = adjust(tests, 1)
  const moves = adjust(
    parts.flatMap(({ move }) => move ?? []),
    movesMay,
  )
  const judged = parts.map(({ column, evidence, tests: own, move }) => {
    const first = smallest(own)
    const byMove =
      move !== undefined && isSignificant(moves.get(move), limits) && !isSignificant(adjusted.get(first), limits)
    return { column, part: judgePart(evidence, byMove ? move : first, byMove ? moves : adjusted, limits) }
  })
  const quantile = kolmogorovUpperQuantile(Math.min(1, limits.falseAlarmRate / Math.max(1, tests.length)))
  const ofColumn = new Map([...columns.keys()].map((name) => [name, [] as JudgedPart[]]))
  for (const { column, part } of judged) ofColumn.get(column)?.push(part)
  return new Map([...ofColumn].map(([name, own]) => [name, judgeColumn(own, quantile, limits)]))
}

type Adjusted = ReadonlyMap<PartTest | undefined, number>

/** Holm's correction over the tests, which together may alarm in so much of the false-alarm rate. */
function adjust(tests: readonly PartTest[], may: number): Adjusted {
  const adjusted = holm(tests.map(({ weighed }) => weighed))
  return new Map(tests.map((test, index) => [test, Math.min(1, (adjusted[index] ?? 1) / may)]))
}

function smallest(tests: readonly PartTest[]): PartTest | undefined {
  return tests.reduce<PartTest | undefined>(
    (least, test) => (least === undefined || test.pValue < least.pValue ? test : least),
    undefined,
  )
}

function isSignificant(adjustedPValue: number | undefined, { falseAlarmRate }: DriftLimits): boolean {
  return adjustedPValue !== undefined && adjustedPValue <= falseAlarmRate
}

function judgePart(
  evidence: Evidence,
  test: PartTest | undefined,
  adjusted: Adjusted,
  limits: DriftLimits,
): JudgedPart {
  const effect = evidence.kind === 'share' ? { change: changeOf(evidence) } : distancesOf(evidence)
  const adjustedPValue = adjusted.get(test)
  if (test === undefined || adjustedPValue === undefined) return { evidence, outcome: 'pass', ...effect }
  const isDrift = isSignificant(adjustedPValue, limits) && isMaterial(evidence, effect, limits)
  return {
    evidence,
    outcome: isDrift ? 'fail' : 'pass',
    ...effect,
    pValue: test.pValue,
    adjustedPValue,
    test: test.test,
  }
}

type Effect = Pick<JudgedPart, 'change' | 'kolmogorovSmirnov' | 'jensenShannon'>

function changeOf({ reference, current }: ShareEvidence): number {
  return shareOf(current.count, current.of) - shareOf(reference.count, reference.of)
}

function distancesOf({ isOrdered, reference, current }: ShapeEvidence): Effect {
  const distance = jensenShannon(reference.counts, current.counts)
  const statistic = isOrdered ? kolmogorovSmirnovOfCounts(reference.counts, current.counts)?.statistic : undefined
  return {
    ...(statistic === undefined ? {} : { kolmogorovSmirnov: statistic }),
    ...(distance === undefined ? {} : { jensenShannon: distance }),
  }
}

/** 0.105 − 0.1 is 0.00499999999999999 in doubles, and half a percentage point. */
const rounding = 1e-12

function isMaterial(evidence: Evidence, effect: Effect, { minShareChange, minShapeChange }: DriftLimits): boolean {
  const { change = 0, kolmogorovSmirnov = 0, jensenShannon = 0 } = effect
  return evidence.kind === 'share'
    ? (evidence.upwards === true ? change : Math.abs(change)) >= minShareChange - rounding
    : Math.max(kolmogorovSmirnov, jensenShannon) >= minShapeChange - rounding
}

function judgeColumn(parts: readonly JudgedPart[], quantile: number, limits: DriftLimits): JudgedColumn {
  const shapes = parts.flatMap(({ evidence }) => (evidence.kind === 'shape' ? [evidence] : []))
  const detectable = shapes.length === 0 ? undefined : Math.max(...shapes.map((shape) => detectableOf(shape, quantile)))
  const isSeen = parts.some(({ adjustedPValue }) => isSignificant(adjustedPValue, limits))
  const isBlind = detectable !== undefined && !isSeen && detectable > limits.minDetectable
  const outcome = parts.some((part) => part.outcome === 'fail') ? 'fail' : isBlind ? 'inconclusive' : 'pass'
  return { outcome, parts, ...(detectable === undefined ? {} : { detectable }) }
}

/**
 * The smallest D, as a share of all rows, that Kolmogorov-Smirnov sees with 80 % power at the corrected level: ½ Φ⁻¹(0.8) = 0.42
 * beyond its critical value, since D√(nm / (n + m)) has a standard deviation of at most ½.
 */
function detectableOf({ reference, current }: ShapeEvidence, quantile: number): number {
  const n = sum(reference.counts)
  const m = sum(current.counts)
  const share = Math.max(shareOf(n, reference.of), shareOf(m, current.of))
  return (share * (quantile + 0.42)) / Math.sqrt((n * m) / (n + m))
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of
}
