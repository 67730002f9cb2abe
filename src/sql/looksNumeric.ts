import { call, literal } from './build.js'
import type { Expression } from './expression.js'

/** Whether a text reads as a number: digits, a sign, a decimal point or comma, groups of thousands, an exponent, a percent sign. */
export function looksNumeric(text: Expression): Expression {
  return call(
    'matches',
    text,
    literal(String.raw`^\s*[+-]?(?:[0-9]+(?:[.,][0-9]+)*[.,]?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?\s*%?\s*$`),
  )
}
