import { breakingValues } from '../aggregates/breakingValues.js'
import type { CountedValue } from '../aggregates/breakingValues.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * The values that break a rule, most frequent first, with the number of their rows.
 *
 * @param rule  of a column called `value`
 */
export function valuesThatBreak(of: Operand, rule: Expression, limit: number): Metric<readonly CountedValue[]> {
  return metric(keyOf('valuesThatBreak', of, rule, limit), [breakingValues(of, rule, limit)], (found) => found)
}
