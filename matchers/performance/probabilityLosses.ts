import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import type { Side } from './probabilitySides.js'

/** What a row's probabilities cost, given what was true. */
export const probabilityLosses = { logLoss, brier }

/** −ln of the probability of what was true, which scikit-learn keeps away from 0 and 1 by the ε of doubles. */
function logLoss(sides: readonly Side[]): Expression {
  const clipped = (p: Expression) =>
    call('least', call('greatest', p, literal(Number.EPSILON)), literal(1 - Number.EPSILON))
  const cost = (p: Expression) => call('negate', call('logarithm', clipped(p)))
  const [only] = sides
  if (sides.length === 1 && only !== undefined)
    return either(only.isTrue, cost(only.probability), cost(call('subtract', literal(1), only.probability)))
  return { kind: 'case', when: sides.map(({ isTrue, probability }) => [isTrue, cost(probability)] as const) }
}

function brier(sides: readonly Side[]): Expression {
  const squares = sides.map(({ isTrue, probability }) => {
    const distance = call('subtract', probability, either(isTrue, literal(1), literal(0)))
    return call('multiply', distance, distance)
  })
  return squares.reduce<Expression>((sum, square) => call('add', sum, square), literal(0))
}
