import { className } from '../../src/metrics/performance/className.js'
import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import type { Operand } from '../../src/sql/operand.js'
import type { Column } from '../../src/sql/schema.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { print } from '../print.js'
import type { Subject } from '../subject.js'
import { classLiteral } from './classLiteral.js'
import { numberOperand } from './numberOperand.js'
import type { Scoring } from './scoring.js'

/** What is known of the truth, which need not be that of the same rows. */
type Known = Pick<Scoring, 'task' | 'truth' | 'classes' | 'positive'>

/** What a model said of the rows, as their roles have it: predictions in the type of the truth, and probabilities. */
export function predictionsOf(
  subject: Subject,
  { task, truth, classes, positive }: Known,
): Pick<Scoring, 'guess' | 'probability' | 'probabilities'> {
  const { roles = {} } = subject.dataset
  const prediction = roles.prediction === undefined ? undefined : subject.column(roles.prediction)
  if (task === 'regression') return prediction === undefined ? {} : { guess: numberOperand(prediction) }
  const guess = prediction && likeTruth(prediction, truth)
  if (typeof roles.probability === 'object') return byClass(subject, roles.probability, guess, truth, classes)
  if (task === 'multiclass' || roles.probability === undefined) return guess === undefined ? {} : { guess }
  const probability = numberOperand(subject.column(roles.probability))
  return { probability, guess: guess ?? byHalf(probability, truth, positive ?? null, classes) }
}

/** The positive class from 0.5 on. */
function byHalf(probability: Operand, { type }: Operand, positive: SqlValue, classes: readonly SqlValue[]): Operand {
  const negative = classes.find((each) => each !== positive) ?? otherThan(positive)
  const p = finite(probability)
  const guessed = either(call('greaterOrEqual', p, literal(0.5)), classLiteral(positive), classLiteral(negative))
  return { type, expression: either(call('isNotNull', p), guessed) }
}

/** The class of the largest probability, the first of equals in the order of the classes, unless there are predictions. */
function byClass(
  subject: Subject,
  probability: Readonly<Record<string, string>>,
  guess: Operand | undefined,
  { type }: Operand,
  classes: readonly SqlValue[],
): Pick<Scoring, 'guess' | 'probabilities'> {
  const without = classes.filter((each) => !(className(each) in probability))
  if (without.length > 0)
    throw new Misuse(`no column of probability is given for the class ${without.slice(0, 10).map(print).join(', ')}`)
  const probabilities = classes.map((each) => numberOperand(subject.column(probability[className(each)] ?? '')))
  const values = probabilities.map(finite)
  const [first = literal(null), ...more] = values
  const largest = call('greatest', first, ...more)
  const whens = values.map(
    (value, index) => [call('equal', value, largest), classLiteral(classes[index] ?? null)] as const,
  )
  const all = call('and', ...values.map((value) => call('isNotNull', value)))
  const argmax: Expression = either(all, { kind: 'case', when: whens })
  return { guess: guess ?? { type, expression: argmax }, probabilities }
}

function likeTruth(prediction: Column, truth: Operand): Operand {
  const isNumber = ['integer', 'number', 'decimal', 'boolean'].includes(prediction.type)
  if (truth.type === 'number' && isNumber) return numberOperand(prediction)
  if (truth.type === prediction.type) return { type: prediction.type, expression: operand(prediction) }
  return { type: 'string', expression: call('toText', finite(prediction)) }
}

function otherThan(positive: SqlValue): SqlValue {
  if (typeof positive === 'boolean') return !positive
  return typeof positive === 'number' ? (positive === 0 ? 1 : 0) : positive === '0' ? '1' : '0'
}
