import type { DateFormat } from './dateFormat.js'
import { patterns } from './patterns.js'

/** The kind of a text as the engine tells it; null for null and the empty string. `kindOf` says the same in JavaScript. */
export function kindSql(column: string, format: DateFormat | undefined): string {
  const text = `trim(${column}, ' ')`
  const matches = (pattern: string) => `regexp_full_match(${text}, '${pattern.replaceAll("'", "''")}')`
  const cases = [
    `WHEN ${column} IS NULL OR ${column} = '' THEN NULL`,
    ...(format === undefined
      ? []
      : [
          `WHEN ${matches(format.pattern)} AND try_strptime(${text}, '${format.strptime.replaceAll("'", "''")}') IS NOT NULL THEN 'formatted'`,
        ]),
    `WHEN ${matches(patterns.integer)} THEN CASE WHEN TRY_CAST(${text} AS BIGINT) IS NULL THEN 'longInteger' ELSE 'integer' END`,
    `WHEN ${matches(patterns.code)} THEN 'code'`,
    `WHEN ${matches(patterns.number)} THEN 'number'`,
    `WHEN ${matches(patterns.boolean)} THEN 'boolean'`,
    ...(['date', 'timestamp'] as const).map(
      (kind) =>
        `WHEN ${matches(patterns[kind])} THEN CASE WHEN TRY_CAST(${text} AS TIMESTAMPTZ) IS NULL THEN 'impossibleDate' ELSE '${kind}' END`,
    ),
    ...(['dayFirst', 'monthFirst', 'eitherFirst'] as const).map(
      (kind) => `WHEN ${matches(patterns[kind])} THEN '${kind}'`,
    ),
  ]
  return `CASE ${cases.join(' ')} ELSE 'text' END`
}
