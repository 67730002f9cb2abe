import { holm } from '../../math/holm.js'
import { jensenShannon } from '../../math/jensenShannon.js'
import { kolmogorovSmirnovOfCounts } from '../../math/kolmogorovSmirnovOfCounts.js'
import { kolmogorovUpperQuantile } from '../../math/kolmogorovUpperQuantile.js'
import { sum } from '../../math/sum.js'
import type { DriftLimits } from './driftLimits.js'
import type { Evidence, ShapeEvidence, ShareEvidence } from './evidence.js'
import type { JudgedColumn, JudgedPart } from './judgedColumn.js'
import { testsOf } from './testsOf.js'
import type { PartTest } from './testsOf.js'

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
    evidence.map((each) => ({ column, evidence: each, tests: testsOf(each) })),
  )
  const tests = parts.flatMap((part) => part.tests)
  const adjusted = holm(tests.map(({ weighed }) => weighed))
  const adjustedPValue = new Map(tests.map((test, index) => [test, adjusted[index] ?? 1]))
  const judged = parts.map((part) => ({
    ...part,
    judged: judgePart(part.evidence, part.tests, adjustedPValue, limits),
  }))
  const quantile = kolmogorovUpperQuantile(Math.min(1, limits.falseAlarmRate / Math.max(1, tests.length)))
  return new Map(
    [...columns.keys()].map((name) => [
      name,
      judgeColumn(
        judged.filter(({ column }) => column === name).map((part) => part.judged),
        quantile,
        limits,
      ),
    ]),
  )
}

function judgePart(
  evidence: Evidence,
  tests: readonly PartTest[],
  adjusted: ReadonlyMap<PartTest, number>,
  limits: DriftLimits,
): JudgedPart {
  const effect = evidence.kind === 'share' ? { change: changeOf(evidence) } : distancesOf(evidence)
  const first = tests.reduce<PartTest | undefined>(
    (least, test) => (least === undefined || test.pValue < least.pValue ? test : least),
    undefined,
  )
  if (first === undefined) return { evidence, outcome: 'pass', ...effect }
  const adjustedPValue = adjusted.get(first) ?? 1
  const isDrift = adjustedPValue <= limits.falseAlarmRate && isMaterial(evidence, effect, limits)
  return {
    evidence,
    outcome: isDrift ? 'fail' : 'pass',
    ...effect,
    pValue: first.pValue,
    adjustedPValue,
    test: first.test,
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
  const isSignificant = parts.some(({ adjustedPValue = 1 }) => adjustedPValue <= limits.falseAlarmRate)
  const isBlind = detectable !== undefined && !isSignificant && detectable > limits.minDetectable
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
