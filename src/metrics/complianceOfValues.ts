import { valueCompliance } from '../aggregates/valueCompliance.js'
import type { ValueCompliance } from '../aggregates/valueCompliance.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * How many rows keep a rule of one column's values, looked at once a value.
 *
 * @param rule  of a column called `value`
 */
export function complianceOfValues(of: Operand, rule: Expression): Metric<ValueCompliance> {
  return metric(keyOf('complianceOfValues', of, rule), [valueCompliance(of, rule)], (found) => found)
}
