import { conceptTest } from '../../math/concept/conceptTest.js'
import { at } from '../../math/at.js'
import { className } from '../../metrics/performance/className.js'
import { call } from '../../sql/build.js'
import { finite } from '../../sql/finite.js'
import type { Operand } from '../../sql/operand.js'
import type { SqlValue } from '../../sql/selection.js'
import type { Data } from '../data.js'
import { drawJoint } from '../joint/drawJoint.js'
import { jointFeatures } from '../joint/jointFeatures.js'
import { sidesOf } from '../joint/sidesOf.js'
import type { ColumnFeature, ConceptDrift, ConceptOutcome } from './conceptDrift.js'

/** Rows whose truth is known. */
export interface LabelledData {
  readonly data: Data
  readonly truth: Operand
  readonly weight?: Operand
}

export interface ConceptDriftOptions {
  /** Features by name. */
  readonly columns: readonly string[]
  readonly task: 'binary' | 'multiclass' | 'regression'
  /** Of a binary task, the class whose share is looked at, by name. */
  readonly positive?: string
  /** Of a share, or in standard deviations of the reference's numbers. */
  readonly minChange: number
  readonly falseAlarmRate: number
}

/** Rows that are drawn of each side at most, and values of both sides together. */
const mostRows = 100_000
const mostValues = 4_000_000
const leastRows = 50
/** Of more, the most frequent ones are looked at. */
const mostClasses = 10
const seed = 42

/** Tests on a random sample of the rows of both sides whether a target depends on features as before. */
export async function measureConceptDrift(
  reference: LabelledData,
  current: LabelledData,
  { columns: chosen, task, positive, minChange, falseAlarmRate }: ConceptDriftOptions,
): Promise<ConceptDrift> {
  const limit = Math.min(mostRows, Math.floor(mostValues / 2 / Math.max(1, chosen.length)))
  const { rows, sampled, columns, leftOut, beside } = await drawJoint(
    sideOf(reference, task),
    sideOf(current, task),
    { columns: chosen },
    { leastColumns: 1, limit, seed },
  )
  const isCurrent = sidesOf(sampled)
  const [truths = [], given] = beside
  // A weight that is none counts as 0.
  const weights = reference.weight && Float64Array.from(given ?? [], (value) => Math.max(0, Number(value ?? 0)))
  const outcomes = outcomesOf(truths, task, positive).map((outcome): ConceptOutcome => {
    const mean = (side: number) => weightedMean(outcome.values, isCurrent, side, weights)
    return { ...outcome, means: { reference: mean(0), current: mean(1) } }
  })
  const features = columns.flatMap((column): ColumnFeature[] => {
    const hasNulls = column.values.some((value) => value === null || Number.isNaN(value))
    return jointFeatures(column).map((feature) => ({ ...feature, column: column.column, hasNulls }))
  })
  const unit = task === 'regression' ? deviationOf(outcomes[0], isCurrent, weights) : 1
  const found = {
    rows,
    sampled,
    columns: columns.map(({ column }) => column.name),
    leftOut,
    outcomes,
    features,
    minChange: minChange * unit,
  }
  if (Math.min(sampled.reference, sampled.current) < leastRows) return found
  const sides = {
    features: features.map(({ values }) => values),
    outcomes: outcomes.map(({ values }) => values),
    isClasses: task !== 'regression',
    isCurrent,
    ...(weights && { weights }),
  }
  return { ...found, test: conceptTest(sides, { minChange: minChange * unit, falseAlarmRate }) }
}

function sideOf({ data, truth, weight }: LabelledData, task: ConceptDriftOptions['task']) {
  const number = (of: Operand): Operand => ({ type: 'number', expression: call('toDouble', finite(of)) })
  const own: Operand =
    task === 'regression' || truth.type === 'number'
      ? number(truth)
      : { type: 'string', expression: call('toText', finite(truth)) }
  return { data, beside: [own, ...(weight === undefined ? [] : [number(weight)])] }
}

function outcomesOf(
  truths: readonly SqlValue[],
  task: ConceptDriftOptions['task'],
  positive: string | undefined,
): readonly Pick<ConceptOutcome, 'className' | 'values'>[] {
  if (task === 'regression') return [{ values: Float64Array.from(truths, Number) }]
  const names = truths.map(className)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const frequent = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const shown =
    positive !== undefined && counts.size <= 2 ? [positive] : frequent.slice(0, mostClasses).map(([name]) => name)
  return shown.map((each) => ({
    className: each,
    values: Float64Array.from(names, (name) => (name === each ? 1 : 0)),
  }))
}

function weightedMean(
  values: Float64Array,
  isCurrent: Uint8Array,
  side: number,
  weights: Float64Array | undefined,
): number {
  let [sum, all] = [0, 0]
  for (const [row, value] of values.entries()) {
    if (isCurrent[row] !== side) continue
    const weight = weights === undefined ? 1 : at(weights, row)
    sum += weight * value
    all += weight
  }
  return sum / all
}

/** Of the reference. */
function deviationOf(
  outcome: ConceptOutcome | undefined,
  isCurrent: Uint8Array,
  weights: Float64Array | undefined,
): number {
  if (outcome === undefined) return 0
  const squares = outcome.values.map((value) => (value - outcome.means.reference) ** 2)
  return Math.sqrt(weightedMean(squares, isCurrent, 0, weights))
}
