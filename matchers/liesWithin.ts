import { allOf, call, either, literal } from '../src/sql/build.js'
import { decimalText } from '../src/sql/decimalText.js'
import type { Expression } from '../src/sql/expression.js'
import { finite } from '../src/sql/finite.js'
import { literalFor } from '../src/sql/literalFor.js'
import type { Operand } from '../src/sql/operand.js'
import type { Limit, Range } from '../src/verdicts/bound.js'
import type { Quantity } from '../src/verdicts/quantity.js'

/**
 * Whether a row's value lies in a range; null for null, NaN and infinities. Compared in the column's own type: a bound is
 * never a reason to round an integer or a decimal to a double.
 *
 * @param value  what is compared, when it is not what `of` holds that is finite
 */
export function liesWithin(of: Operand, { minimum, maximum }: Range, value: Expression = finite(of)): Expression {
  // Nothing but nulls, stored as text, with which no number could be compared.
  if ('untyped' in of) return literal(null)
  const conditions = [minimum && side(of, value, minimum, 'minimum'), maximum && side(of, value, maximum, 'maximum')]
  const bounded = conditions.filter((condition) => condition !== undefined)
  // Without a bound every value lies in the range, but null is no value.
  return bounded.length === 0 ? either(call('isNotNull', value), literal(true)) : allOf(bounded)
}

type End = 'minimum' | 'maximum'

/** Nothing where the bound is infinite. */
function side(of: Operand, value: Expression, limit: Limit, end: End): Expression | undefined {
  const { value: bound, included } = of.type === 'integer' ? wholeLimit(limit, end) : limit
  const written = literalOf(of, bound)
  if (written === undefined) return undefined
  if (end === 'minimum') return call(included ? 'greaterOrEqual' : 'greater', value, written)
  return call(included ? 'lessOrEqual' : 'less', value, written)
}

/** Integers above 0.5 are those from 1. */
function wholeLimit(limit: Limit, end: End): Limit {
  if (typeof limit.value !== 'number' || Number.isInteger(limit.value) || !Number.isFinite(limit.value)) return limit
  return { value: end === 'minimum' ? Math.ceil(limit.value) : Math.floor(limit.value), included: true }
}

function literalOf({ type }: Operand, bound: Quantity): Expression | undefined {
  if (typeof bound === 'object') {
    if ('word' in bound) return literalFor(type === 'time' ? 'time' : 'string', bound.word)
    return literalFor('timestamp', bound.text)
  }
  if (typeof bound === 'number' && !Number.isFinite(bound)) return undefined
  return type === 'decimal' && typeof bound !== 'string'
    ? literal(decimalText(bound), 'decimal')
    : literalFor(type === 'integer' ? 'integer' : 'number', bound)
}
