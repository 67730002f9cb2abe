import type { Reading } from './reading.js'
import { patterns } from './patterns.js'

/**
 * A text as a value of its reading: null for null and, but for text, for the empty string. Where the text is no such value, the statement
 * fails. The engine's own casts take too much (they round 1.5 to the integer 2, and read 1_000), so each is checked.
 *
 * @param scale  of decimals, digits after the point
 */
export function castSql(column: string, reading: Reading, scale: number): string {
  const { type, format, declared, untyped } = reading
  const text = `trim(${column})`
  const matches = (pattern: string) => `regexp_full_match(${text}, '${escaped(pattern)}')`
  const checked = (value: string) =>
    `CASE WHEN ${column} IS NULL OR ${column} = '' THEN NULL ELSE coalesce(${value}, error('contradiction')) END`
  // What the engine writes as it was read needs no pattern.
  const canonical = (engineType: string, pattern: string) => {
    const value = `TRY_CAST(${column} AS ${engineType})`
    return `CASE WHEN CAST(${value} AS VARCHAR) = ${column} OR ${matches(pattern)} THEN TRY_CAST(${text} AS ${engineType}) END`
  }
  const dates = (iso: string) =>
    format === undefined ? iso : `coalesce(${iso}, ${formatted(text, format.strptime, format.pattern, type)})`
  switch (type) {
    case 'string':
      return untyped === true ? checked('CAST(NULL AS VARCHAR)') : column
    case 'list':
    case 'struct':
      return checked(
        `CASE WHEN starts_with(${column}, '${type === 'list' ? '[' : '{'}') THEN CAST(${column} AS JSON) END`,
      )
    case 'integer':
      return checked(canonical('BIGINT', declared === true ? `${patterns.integer}|${patterns.code}` : patterns.integer))
    case 'number':
      return checked(`CASE WHEN NOT contains(${column}, '_') THEN TRY_CAST(${column} AS DOUBLE) END`)
    case 'decimal':
      return checked(
        `CASE WHEN ${matches(`[+-]?[0-9]*\\.?[0-9]*`)} THEN TRY_CAST(${text} AS DECIMAL(38, ${scale})) END`,
      )
    case 'boolean':
      return checked(`CASE lower(${text}) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`)
    case 'date':
      return checked(dates(canonical('DATE', patterns.date)))
    case 'timestamp':
      // A cast to TIMESTAMP drops the zone; microseconds of the instant are its time in UTC.
      return checked(
        dates(
          `CASE WHEN ${matches(`${patterns.date}|${patterns.timestamp}`)} THEN make_timestamp(epoch_us(TRY_CAST(${text} AS TIMESTAMPTZ))) END`,
        ),
      )
  }
}

function formatted(text: string, strptime: string, pattern: string, type: string): string {
  return `CASE WHEN regexp_full_match(${text}, '${escaped(pattern)}') THEN CAST(try_strptime(${text}, '${escaped(strptime)}') AS ${type}) END`
}

function escaped(text: string): string {
  return text.replaceAll("'", "''")
}
