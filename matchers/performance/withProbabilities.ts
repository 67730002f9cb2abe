import { allOf, call, literal } from '../../src/sql/build.js'
import type { Subject } from '../subject.js'
import type { Side } from './sidesOf.js'

/** The rows whose probabilities are numbers in [0, 1]; how many others there are is a failure of its own. */
export function withProbabilities(labelled: Subject, sides: readonly Side[]): Subject {
  const isGood = sides.map(({ probability: p }) =>
    call('and', call('isNotNull', p), call('between', p, literal(0), literal(1))),
  )
  return labelled.where({ expression: allOf(isGood) })
}
