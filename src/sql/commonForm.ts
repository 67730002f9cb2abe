import { call, either, literal } from './build.js'
import type { Expression } from './expression.js'

/**
 * What variants of a name have in common: its letters and digits alone, in lower case, accents composed. A separator between digits
 * stays, so that 1.5 and 15 differ. Null where no letter is left: numbers and dashes have no variants.
 */
export function commonForm(text: Expression): Expression {
  const replaced = (of: Expression, pattern: string, by: string) =>
    call('replaceMatches', of, literal(pattern), literal(by))
  const betweenDigits = String.raw`([0-9])[^\p{L}\p{N}]+([0-9])`
  const separated = '\\1\u0001\\2'
  // Twice, since the digit that ends one match may begin the next.
  const kept = replaced(replaced(call('composed', text), betweenDigits, separated), betweenDigits, separated)
  const form = call('lowerCase', replaced(kept, String.raw`[^\p{L}\p{N}\x{1}]+`, ''))
  return either(call('matches', form, literal(String.raw`\p{L}`)), form)
}
