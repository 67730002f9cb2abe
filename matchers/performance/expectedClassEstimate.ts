import { outcomes } from '../../src/aggregates/outcomes.js'
import { metric } from '../../src/metrics/metric.js'
import { className } from '../../src/metrics/performance/className.js'
import type { ClassScore } from '../../src/metrics/performance/classScores.js'
import { confusion } from '../../src/metrics/performance/confusion.js'
import { call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { print } from '../print.js'
import type { Subject } from '../subject.js'
import { classChoice } from './classChoice.js'
import { classInterval } from './classInterval.js'
import { classLiteral } from './classLiteral.js'
import type { EstimateOptions } from './estimateOptions.js'
import { openExpectation } from './openExpectation.js'
import type { Expectation } from './openExpectation.js'

/**
 * A score of classes to expect of rows whose truth is not known (confidence-based performance estimation, NannyML's CBPE): each row counts
 * as every class, as much as that is likely. Its interval is that of so many rows whose truth were known.
 */
export async function expectedClassEstimate(
  subject: Subject,
  score: ClassScore,
  options: EstimateOptions,
): Promise<Estimate> {
  const expectation = await openExpectation(subject, score.name, options)
  const { scoring, rows, count, evidence } = expectation
  const { guess, truth, classes } = scoring
  if (guess === undefined) throw new Misuse('scored(…) names no prediction, which this needs')
  const asked = chancesOf(expectation).map(async ([name, chance]) => {
    const weight = { type: 'number', expression: chance } as const
    const expected = outcomes({ type: truth.type, expression: classLiteral(name) }, guess, { weight })
    return rows.ask(metric(keyOf('outcomes', expected.key), [expected], (found) => found))
  })
  const [first = [], ...more] = await Promise.all(asked)
  const known = new Set(classes.map(className))
  const others = first.filter((each) => each.guess === null || !known.has(className(each.guess)))
  const problem = expectation.problem ?? unknownText(others, count)
  const table = confusion([first, ...more].flat())
  const choice = classChoice(score, scoring, table.classes, options)
  const value = problem === undefined ? score.value(table, choice) : undefined
  return {
    value,
    because: problem ?? `${score.name} is not defined: no rows are expected to compute it from.`,
    rows: count,
    interval: (confidence) => (value === undefined ? undefined : classInterval(score, table, choice, confidence)),
    evidence,
  }
}

/** Of every class the rows, or the weight of them, that each row counts as. */
function chancesOf({ scoring, chances, weight }: Expectation): readonly (readonly [SqlValue, Expression])[] {
  const weighted = (chance: Expression) => (weight === undefined ? chance : call('multiply', weight, chance))
  const given = chances.map(({ name, chance }) => [name, weighted(chance)] as const)
  const [only] = chances
  const other = scoring.classes.find((each) => each !== only?.name)
  if (chances.length > 1 || only === undefined || other === undefined) return given
  return [...given, [other, weighted(call('subtract', literal(1), only.chance))]]
}

function unknownText(others: readonly { readonly guess: SqlValue; readonly rows: number }[], count: number) {
  const rows = others.reduce((sum, each) => sum + each.rows, 0)
  const named = others.flatMap(({ guess }) => (guess === null ? [] : [print(guess)]))
  if (rows === 0) return undefined
  const which =
    named.length === 0 ? '' : ` that is a class of the reference, which has no ${named.slice(0, 5).join(', ')}`
  return `${counted(rows, 'row')} of ${count} have no prediction${which}.`
}
