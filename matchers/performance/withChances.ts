import { call, columnOf, either, literal } from '../../src/sql/build.js'
import type { ColumnReference, Expression } from '../../src/sql/expression.js'
import { interpolated } from '../../src/sql/interpolated.js'
import type { Subject } from '../subject.js'
import type { Calibrator } from './calibrator.js'
import type { Side } from './probabilitySides.js'

/** A class of the model, and how its probabilities came true elsewhere. */
interface CalibratedSide extends Side {
  readonly calibrator: Calibrator
}

/** A class, what the model gave it, and how likely it is then. */
export interface Chance extends Pick<Side, 'name' | 'probability'> {
  readonly chance: Expression
}

/**
 * Rows with the chance of each class: its calibrated probability, of several classes as a share of their sum, and all alike where that is
 * 0. Each step is a column, so that long curves are written and computed once.
 */
export function withChances(
  rows: Subject,
  sides: readonly CalibratedSide[],
): { readonly rows: Subject; readonly chances: readonly Chance[] } {
  const given = sides.map((_, index) => columnOf(`mltest probability ${index}`))
  const calibrated = sides.map(({ calibrator: { curve } }, index) => {
    const probability = given[index] ?? literal(null)
    return curve === undefined ? probability : interpolated(probability, curve.scores, curve.probabilities)
  })
  const chances = sides.map((_, index) => columnOf(`mltest chance ${index}`))
  const [first = literal(0), ...more] = chances
  const sum = more.reduce<Expression>((all, each) => call('add', all, each), first)
  const shares = chances.map((each) =>
    either(call('greater', sum, literal(0)), call('divide', each, sum), literal(1 / sides.length)),
  )
  const shared = sides.map((_, index) => columnOf(`mltest share ${index}`))
  const isOne = sides.length === 1
  const probabilities = sides.map(({ probability }) => probability)
  const made = rows.with(namedAs(given, probabilities)).with(namedAs(chances, calibrated))
  return {
    rows: isOne ? made : made.with(namedAs(shared, shares)),
    chances: sides.map(({ name }, index) => ({
      name,
      probability: given[index] ?? literal(null),
      chance: (isOne ? chances : shared)[index] ?? literal(null),
    })),
  }
}

function namedAs(
  columns: readonly ColumnReference[],
  made: readonly Expression[],
): Readonly<Record<string, Expression>> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, made[index] ?? literal(null)]))
}
