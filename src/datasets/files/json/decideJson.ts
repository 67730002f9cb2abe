import { decideReading } from '../text/decideReading.js'
import type { DateFormat } from '../text/dateFormat.js'
import type { Decision } from '../text/decision.js'
import type { Kind } from '../text/kind.js'
import { optionKey } from '../text/optionKey.js'
import type { Tally } from '../text/tally.js'
import type { TextColumn } from '../text/textRows.js'

const groups: readonly { readonly noun: string; readonly kinds: readonly Kind[] }[] = [
  { noun: 'a number', kinds: ['integer', 'longInteger', 'number'] },
  { noun: 'true or false', kinds: ['boolean'] },
  { noun: 'a list', kinds: ['list'] },
  { noun: 'an object', kinds: ['object'] },
  {
    noun: 'text',
    kinds: [
      'text',
      'empty',
      'date',
      'timestamp',
      'formatted',
      'dayFirst',
      'monthFirst',
      'eitherFirst',
      'impossibleDate',
    ],
  },
]

/**
 * How a JSON column is read. JSON says itself what is a number and what is text, so two of these in one column contradict each
 * other, however many there are. Text may be dates.
 */
export function decideJson(column: TextColumn, tally: Tally, format: DateFormat | undefined): Decision {
  if (column.declared !== undefined) return decideReading(column, tally, format)
  const present = groups
    .map(({ noun, kinds }) => ({ noun, kinds, count: kinds.reduce((sum, kind) => sum + (tally.counts[kind] ?? 0), 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const [most, ...others] = present
  if (most === undefined || others.length === 0) {
    if (most?.noun === 'a list') return { reading: { type: 'list' } }
    if (most?.noun === 'an object') return { reading: { type: 'struct' } }
    return decideReading(column, tally, format)
  }
  const total = present.reduce((sum, { count }) => sum + count, 0)
  return {
    contradiction: {
      column: column.name,
      expected: `${most.noun}, as ${most.count.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} values are`,
      offending: new Set(others.flatMap(({ kinds }) => kinds)),
      format,
      remedy: `values of a column are of one kind, or null; to read all as text, give { types: { ${optionKey(column.name)}: 'string' } }`,
    },
  }
}
