import { call } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { isOneOf } from '../../src/sql/isOneOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Operand } from '../../src/sql/operand.js'
import type { SqlValue } from '../../src/sql/selection.js'
import type { Scoring } from './scoring.js'

/** A class, and its probability. */
export interface Side {
  readonly name: SqlValue
  readonly isTrue: Expression
  /** Null where it is not a number. */
  readonly probability: Expression
}

/** The classes that have a probability: the positive one, or all. */
export function probabilitySides(scoring: Scoring): readonly Side[] {
  const { classes, positive, probability, probabilities, truth, task } = scoring
  if (probabilities !== undefined)
    return probabilities.map((each, index) => sideOf(classes[index] ?? null, truth, finite(each)))
  if (probability === undefined || positive === undefined)
    throw new Misuse(`scored(…) names no probability${task === 'multiclass' ? ' by class' : ''}, which this needs`)
  return [sideOf(positive, truth, finite(probability))]
}

function sideOf(name: SqlValue, truth: Operand, probability: Expression): Side {
  return { name, isTrue: call('isTrue', isOneOf(truth, [name])), probability }
}
