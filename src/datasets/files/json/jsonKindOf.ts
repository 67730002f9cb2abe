import type { DateFormat } from '../text/dateFormat.js'
import type { Kind } from '../text/kind.js'
import { kindOf } from '../text/kindOf.js'
import { stringKind } from './stringKind.js'

/** What a JSON value that is not null looks like, from its text. */
export function jsonKindOf(json: string, format: DateFormat | undefined): Kind {
  if (json.startsWith('[')) return 'list'
  if (json.startsWith('{')) return 'object'
  return json.startsWith('"') ? stringKind(String(JSON.parse(json)), format) : kindOf(json, undefined)
}
