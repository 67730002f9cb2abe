import { allowedKinds } from './allowedKinds.js'
import type { DateFormat } from './dateFormat.js'
import type { Decision } from './decision.js'
import type { Kind } from './kind.js'
import { optionKey } from './optionKey.js'
import { orderedShape } from './orderedShape.js'
import type { Reading } from './reading.js'
import { nounOf } from './nounOf.js'
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
 */
export function decideReading(
  { name: column, declared }: TextColumn,
  tally: Tally,
  format: DateFormat | undefined,
): Decision {
  const count = (kinds: readonly Kind[]) => kinds.reduce((sum, kind) => sum + (tally.counts[kind] ?? 0), 0)
  const present = Object.keys(tally.counts) as Kind[]
  const total = count(present)
  const isCodes = count(['code']) > 0 && count(['number']) === 0

  if (declared !== undefined) return agreed({ type: declared, declared: true, ...(format && { format }) })
  if (total === 0) return { reading: { type: 'string', untyped: true } }
  if (prevails(numbers)) {
    if (isCodes) return { reading: { type: 'string', ...(count(numbers) === total && { codes: true }) } }
    return agreed({ type: count(['number']) > 0 ? 'number' : 'integer' })
  }
  if (prevails(booleans)) return agreed({ type: 'boolean' })
  if (prevails(days)) return undecided()
  if (!prevails(times)) return { reading: { type: 'string' } }
  const hasTime = count(['timestamp']) > 0 || (format?.hasTime === true && count(['formatted']) > 0)
  return agreed({ type: hasTime ? 'timestamp' : 'date', ...(format && { format }) })

  function prevails(kinds: readonly Kind[]): boolean {
    const others = total - count(kinds)
    const isException = others <= 1 || others <= total / 10 || tally.texts <= 3
    return count(kinds) > others && isException
  }

  function agreed(reading: Reading): Decision {
    const kinds = allowedKinds(reading)
    const offending = present.filter((kind) => count([kind]) > 0 && kinds?.includes(kind) === false)
    if (kinds === undefined || offending.length === 0) return { reading }
    const share = reading.declared
      ? 'as the option types says'
      : `as ${grouped(count(kinds))} of ${grouped(total)} values are`
    const isTooLong = offending.every((kind) => kind === 'longInteger')
    const remedy = isTooLong
      ? `64 bits hold 18 digits; give { types: { ${optionKey(column)}: 'string' } }, or 'decimal' for up to 38 digits`
      : `if it stands for a missing value, give { nullValues: [ … ] }; if the column is text, { types: { ${optionKey(column)}: 'string' } }`
    return contradicted(
      isTooLong ? 'an integer of at most 64 bits' : `${nounOf(reading.type)}, ${share}`,
      offending,
      remedy,
    )
  }

  function undecided(): Decision {
    const [shape = '?/?/YYYY'] = tally.shapes
    const [dayFirst, monthFirst] = [orderedShape(shape, true), orderedShape(shape, false)]
    const expected =
      format === undefined ? 'a date of which one can tell day and month' : 'a date as the option dateFormat says'
    const remedy = `give { dateFormat: '${dayFirst}' } or { dateFormat: '${monthFirst}' }`
    return contradicted(expected, days, remedy)
  }

  function contradicted(expected: string, offending: readonly Kind[], remedy: string): Decision {
    return { contradiction: { column, expected, offending: new Set(offending), format, remedy } }
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
