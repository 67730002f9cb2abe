import { call, either, literal } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import { textsOfKinds } from './textsOfKinds.js'

/** Regular expressions of RE2. Marks stand on letters; symbols of ASCII are punctuation, as in POSIX. */
const kinds = [
  ['letter', String.raw`[\p{L}\p{M}]`],
  ['digit', String.raw`\p{Nd}`],
  ['space', String.raw`[\s\p{Z}]`],
  ['punctuation', String.raw`[[:punct:]\p{P}]`],
  ['other', String.raw`[^\p{L}\p{M}\p{Nd}\s\p{Z}[:punct:]\p{P}]`],
] as const

/** A space, or a character of no kind. Most texts hold neither, and one look tells. */
const spaceOrOther = String.raw`[^\p{L}\p{M}\p{Nd}[:punct:]\p{P}]`

/**
 * Which kinds of characters a text holds, as a number with a bit for each.
 *
 * @param likely  what most texts hold, as `name` has it: one look tells it, which is all that costs. Changes no answer
 */
function of(
  text: Operand,
  likely: readonly string[] = [],
): { readonly type: 'integer'; readonly expression: Expression } {
  const value = operand(text)
  const matches = (pattern: string) => call('matches', value, literal(pattern))
  const [letter, digit, space, punctuation, other] = kinds.map(([, pattern], index) =>
    either(matches(pattern), literal(2 ** index), literal(0)),
  )
  const rare = either(matches(spaceOrOther), sumOf([space, other]), literal(0))
  const any = sumOf([letter, digit, punctuation, rare])
  const known = likely.flatMap((names) => {
    const pattern = textsOfKinds(names.split(' '))
    return pattern === undefined ? [] : [[matches(pattern), literal(maskOf(names))] as const]
  })
  const mask: Expression = known.length === 0 ? any : { kind: 'case', when: known, otherwise: any }
  return { type: 'integer' as const, expression: either(call('isNotNull', value), mask) }
}

function sumOf(bits: readonly (Expression | undefined)[]): Expression {
  return bits.reduce<Expression>((sum, bit) => (bit === undefined ? sum : call('add', sum, bit)), literal(0))
}

/** `letter digit`. */
function name(mask: SqlValue): string {
  return kinds.flatMap(([kind], index) => ((Number(mask) >> index) & 1 ? [kind] : [])).join(' ')
}

function maskOf(names: string): number {
  const held = names.split(' ')
  return kinds.reduce((mask, [kind], index) => (held.includes(kind) ? mask + 2 ** index : mask), 0)
}

export const characters = { of, name }
