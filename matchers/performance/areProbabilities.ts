import { allOf, call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import type { Side } from './probabilitySides.js'

/** Whether each of a row's probabilities is a number in [0, 1]. */
export function areProbabilities(sides: readonly Side[]): Expression {
  return allOf(
    sides.map(({ probability: p }) => call('and', call('isNotNull', p), call('between', p, literal(0), literal(1)))),
  )
}
