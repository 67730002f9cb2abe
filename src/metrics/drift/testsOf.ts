import { chiSquared } from '../../math/chiSquared.js'
import { fisherExact } from '../../math/fisherExact.js'
import { fisherExactGreater } from '../../math/fisherExactGreater.js'
import { kolmogorovSmirnovOfCounts } from '../../math/kolmogorovSmirnovOfCounts.js'
import { pooledCells } from '../../math/pooledCells.js'
import { sum } from '../../math/sum.js'
import type { Evidence, ShapeEvidence, ShareEvidence } from './evidence.js'
import type { JudgedPart } from './judgedColumn.js'

export interface PartTest {
  readonly test: NonNullable<JudgedPart['test']>
  readonly pValue: number
  /** Its p-value as Holm's correction sees it. */
  readonly weighed: number
}

/** The tests of hypotheses that are made of a part; each of them counts in the correction for many tests. */
export function testsOf(evidence: Evidence): readonly PartTest[] {
  return evidence.kind === 'share' ? testsOfShare(evidence) : testsOfShape(evidence)
}

function testsOfShare({ reference, current, upwards, always, pickedFrom = 1 }: ShareEvidence): readonly PartTest[] {
  const isNowhere = reference.count === 0 && current.count === 0
  const isEverywhere = reference.count === reference.of && current.count === current.of
  if (always !== true && (isNowhere || isEverywhere)) return []
  const [a, b] = [current.count, current.of - current.count]
  const [c, d] = [reference.count, reference.of - reference.count]
  const pValue = upwards === true ? fisherExactGreater(a, b, c, d) : fisherExact(c, d, a, b)
  return [{ test: 'fisherExact', pValue, weighed: Math.min(1, pValue * pickedFrom) }]
}

function testsOfShape({ isOrdered, reference, current, rest }: ShapeEvidence): readonly PartTest[] {
  const rows = { reference: sum(reference.counts), current: sum(current.counts) }
  const tests: PartTest[] = []
  const add = (test: PartTest['test'], pValue: number | undefined) => {
    if (pValue !== undefined) tests.push({ test, pValue, weighed: pValue })
  }
  if (isOrdered) add('kolmogorovSmirnov', kolmogorovSmirnovOfCounts(reference.counts, current.counts)?.pValue)
  // A numeric shape's edges are quantiles of the reference itself: with fewer rows χ² alarms too often.
  const isEnough = isOrdered
    ? rows.reference >= 500 && rows.current >= 200
    : Math.min(rows.reference, rows.current) >= 100
  const pooled = isEnough ? pooledCells(reference.counts, current.counts, rest) : undefined
  if (pooled !== undefined) add('chiSquared', chiSquared(pooled.reference, pooled.current)?.pValue)
  return tests
}
