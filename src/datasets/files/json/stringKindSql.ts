import type { DateFormat } from '../text/dateFormat.js'
import { kindSql } from '../text/kindSql.js'

/** `stringKind`, as the engine tells it. */
export function stringKindSql(text: string, format: DateFormat | undefined): string {
  const kind = kindSql(text, format)
  return `CASE WHEN ${text} = '' THEN 'empty' WHEN ${kind} IN ('integer', 'longInteger', 'code', 'number', 'boolean') THEN 'text' ELSE ${kind} END`
}
