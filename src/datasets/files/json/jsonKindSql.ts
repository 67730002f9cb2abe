import type { DateFormat } from '../text/dateFormat.js'
import { kindSql } from '../text/kindSql.js'
import { stringKindSql } from './stringKindSql.js'

/** `jsonKindOf`, as the engine tells it; null for null. */
export function jsonKindSql(value: string, format: DateFormat | undefined): string {
  const cases = [
    `WHEN ${value} IS NULL THEN NULL`,
    `WHEN starts_with(${value}, '"') THEN ${stringKindSql(`(${value} ->> '$')`, format)}`,
    `WHEN starts_with(${value}, '[') THEN 'list'`,
    `WHEN starts_with(${value}, '{') THEN 'object'`,
  ]
  return `CASE ${cases.join(' ')} ELSE ${kindSql(`CAST(${value} AS VARCHAR)`, undefined)} END`
}
