import { call, columnOf, either, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import { timesOf } from './timesOf.js'

/** The times of the rows of the last whole weeks in seconds, found by the scan itself: what `wholeWeeks` says once the span is known. */
export function timesOfWholeWeeks(of: Operand): Derivation {
  const [time, first, last] = [columnOf('time'), columnOf('first'), columnOf('last')]
  const hour = (seconds: Expression) => call('floor', call('divide', seconds, literal(3600)))
  const span = call('divide', call('subtract', last, first), literal(7 * 86_400))
  const weeks = call('floor', call('add', span, literal(0.1)))
  const after = call('subtract', hour(last), call('multiply', weeks, literal(168)))
  return {
    columns: { time: either(call('greater', hour(time), after), time) },
    of: {
      columns: { time, first: over('minimum', [time]), last: over('maximum', [time]) },
      of: timesOf(of),
    },
  }
}
