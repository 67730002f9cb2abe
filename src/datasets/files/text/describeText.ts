import type { Kind } from './kind.js'

/** What programs write for a missing value. They are nobody's data, so messages may say them. */
const marks = new Set([
  'na',
  'n/a',
  '#n/a',
  'null',
  'none',
  'nil',
  'missing',
  'unknown',
  'undefined',
  '-',
  '--',
  '?',
  '.',
  '\\n',
])

/** What was found instead, without giving a value away. */
export function describeText(text: string, kind: Kind): string {
  switch (kind) {
    case 'text': {
      if (marks.has(text.trim().toLowerCase())) return `${JSON.stringify(text)}, a mark of a missing value`
      const { length } = Array.from(text)
      return `text of ${length} ${length === 1 ? 'character' : 'characters'}`
    }
    case 'empty':
      return 'an empty text'
    case 'list':
      return 'a list'
    case 'object':
      return 'an object'
    case 'integer':
      return 'an integer'
    case 'longInteger':
      return `an integer of ${text.replace(/[^0-9]/g, '').length} digits, too long for 64 bits`
    case 'code':
      return 'digits with a leading zero'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'date':
      return 'a date'
    case 'timestamp':
      return 'a date with a time'
    case 'impossibleDate':
      return 'a date that is not in the calendar'
    case 'formatted':
    case 'dayFirst':
    case 'monthFirst':
      return 'a date of day, month and year'
    case 'eitherFirst':
      return 'an ambiguous date, which may be day/month or month/day'
  }
}
