import type { DateFormat } from '../text/dateFormat.js'
import type { Kind } from '../text/kind.js'
import { kindOf } from '../text/kindOf.js'

/** What a string of JSON looks like: text or a date, for JSON has strings for both; never a number, for which it has numbers. */
export function stringKind(text: string, format: DateFormat | undefined): Kind {
  if (text === '') return 'empty'
  const kind = kindOf(text, format)
  return kind === 'integer' || kind === 'longInteger' || kind === 'code' || kind === 'number' || kind === 'boolean'
    ? 'text'
    : kind
}
