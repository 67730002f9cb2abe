import { allowedKinds } from './allowedKinds.js'
import type { DateFormat } from './dateFormat.js'
import type { Decision } from './decision.js'
import type { Kind } from './kind.js'
import { nounOf } from './nounOf.js'
import { optionKey } from './optionKey.js'
import { orderedShape } from './orderedShape.js'
import type { Reading } from './reading.js'
import type { Tally } from './tally.js'
import type { TextColumn } from './textRows.js'

const numbers: readonly Kind[] = ['integer', 'longInteger', 'code', 'number']
const times: readonly Kind[] = ['date', 'timestamp', 'formatted']
const days: readonly Kind[] = ['dayFirst', 'monthFirst', 'eitherFirst']
const booleans: readonly Kind[] = ['boolean']

/**
 * The type that all values of a column have. Other text among numbers, dates or booleans makes a column of text only where it is more than an
 * exception: one value, a tenth of the values, or up to three different texts in a minority contradict the rest, since whoever
 * made such a column did not mean text. Integers of which one has a leading zero are codes, which are text.
 *
 * @param format  by which the tally was made
 */
export function decideReading({ name, declared }: TextColumn, tally: Tally, format: DateFormat | undefined): Decision {
  const count = (kinds: readonly Kind[]) => kinds.reduce((sum, kind) => sum + (tally.counts[kind] ?? 0), 0)
  const present = Object.keys(tally.counts) as Kind[]
  const total = count(present)
  const prevails = (kinds: readonly Kind[]) => {
    const others = total - count(kinds)
    return count(kinds) > others && (others <= 1 || others <= total / 10 || tally.texts <= 3)
  }
  const agreed = (reading: Reading): Decision => {
    const kinds = allowedKinds(reading)
    const offending = present.filter((kind) => kinds?.includes(kind) === false)
    if (kinds === undefined || offending.length === 0) return { reading }
    const share = `as ${grouped(count(kinds))} of ${grouped(total)} values are`
    const expected = expectation(reading, offending, share)
    return {
      contradiction: { column: name, expected, offending: new Set(offending), format, remedy: remedy(offending) },
    }
  }
  const remedy = (offending: readonly Kind[]) => {
    const asText = `{ types: { ${optionKey(name)}: 'string' } }`
    if (offending.every((kind) => kind === 'longInteger')) {
      return `64 bits hold 18 digits; give ${asText}, or 'decimal' for up to 38 digits`
    }
    if (!offending.some((kind) => days.includes(kind))) {
      return `if it stands for a missing value, give { nullValues: [ … ] }; if the column is text, ${asText}`
    }
    const [shape = '?/?/YYYY'] = tally.shapes
    return `give { dateFormat: '${orderedShape(shape, true)}' } or { dateFormat: '${orderedShape(shape, false)}' }`
  }

  const dated = format === undefined ? {} : { format }
  if (declared !== undefined) return agreed({ type: declared, declared: true, ...dated })
  if (total === 0) return { reading: { type: 'string', untyped: true } }
  if (prevails(numbers)) {
    const isCodes = count(['code']) > 0 && count(['number']) === 0
    if (isCodes) return { reading: { type: 'string', ...(count(numbers) === total && { codes: true }) } }
    return agreed({ type: count(['number']) > 0 ? 'number' : 'integer' })
  }
  if (prevails(booleans)) return agreed({ type: 'boolean' })
  if (!prevails([...times, ...days, 'impossibleDate'])) return { reading: { type: 'string' } }
  const hasTime = count(['timestamp']) > 0 || (format?.hasTime === true && count(['formatted']) > 0)
  return agreed({ type: hasTime ? 'timestamp' : 'date', ...dated })
}

function expectation(reading: Reading, offending: readonly Kind[], share: string): string {
  if (reading.declared === true) return `${nounOf(reading.type)}, as the option types says`
  if (offending.every((kind) => kind === 'longInteger')) return 'an integer of at most 64 bits'
  if (!offending.some((kind) => days.includes(kind))) return `${nounOf(reading.type)}, ${share}`
  return reading.format === undefined
    ? 'a date of which one can tell day and month'
    : 'a date as the option dateFormat says'
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
