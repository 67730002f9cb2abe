import { classPredictiveness } from '../src/metrics/classPredictiveness.js'
import { distinctShare } from '../src/metrics/distinctShare.js'
import { meanPredictiveness } from '../src/metrics/meanPredictiveness.js'
import type { Metric } from '../src/metrics/metric.js'
import { momentsOf } from '../src/metrics/momentsOf.js'
import { mostCommonShare } from '../src/metrics/mostCommonShare.js'
import { quantilesOf } from '../src/metrics/quantilesOf.js'
import { binned } from '../src/sql/binned.js'
import { call, columnOf } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import { finite } from '../src/sql/finite.js'
import type { Operand } from '../src/sql/operand.js'
import type { Column } from '../src/sql/schema.js'
import type { Subject } from './subject.js'

/** Whole numbers of more values than this are amounts, not classes. */
const mostClasses = 20
const shares = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)

/**
 * How well each feature alone tells the label, by name, in [0, 1]; nothing when all labels are the same. Numbers and times are looked at in
 * twenty bins of equal counts, other values as they are, a missing value as one of its own. Ask it of rows with a label.
 */
export async function predictiveness(
  subject: Subject,
  label: Column,
  features: readonly Column[],
): Promise<ReadonlyMap<string, number> | undefined> {
  const [power, ...cells] = await Promise.all([
    powerOf(subject, label),
    ...features.map((feature) => cellOf(subject, feature)),
  ])
  if (power === undefined) return undefined
  const scores = features.map(async ({ name }, index) => {
    const cell = cells[index]
    return cell === undefined ? [] : [[name, await subject.ask(power(cell))] as const]
  })
  return new Map((await Promise.all(scores)).flat())
}

async function powerOf(subject: Subject, label: Column): Promise<((feature: Operand) => Metric<number>) | undefined> {
  const [{ count: classes }, most, whole] = await Promise.all([
    subject.ask(distinctShare(label)),
    subject.ask(mostCommonShare(label)),
    label.type === 'string' || label.type === 'boolean' ? undefined : subject.ask(momentsOf(label)),
  ])
  if (classes < 2) return undefined
  const isNumber = whole !== undefined && (label.type !== 'integer' || classes > mostClasses)
  if (isNumber) return (feature) => meanPredictiveness(feature, label, whole)
  const mostFrequent = { value: most.value, share: most.count / most.of }
  return (feature) => classPredictiveness(feature, label, mostFrequent)
}

/** What rows that are alike have in common. */
async function cellOf(subject: Subject, feature: Column): Promise<Operand | undefined> {
  switch (feature.type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return binsOf(subject, call('toDouble', finite(feature)))
    case 'date':
    case 'timestamp':
      return binsOf(subject, call('epochSeconds', columnOf(feature.name)))
    case 'string':
    case 'boolean':
    case 'time':
      return feature
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      return undefined
  }
}

async function binsOf(subject: Subject, expression: Expression): Promise<Operand> {
  const edges = [...new Set(await subject.ask(quantilesOf({ type: 'number', expression }, shares)))]
  return { type: 'integer', expression: binned(expression, edges) }
}
