import { patterns } from './patterns.js'
import type { Reading } from './reading.js'

/**
 * A text as a value of its reading: null for null and, but for text, for the empty string. Where the text is no such value, the
 * statement fails. The engine's own casts take too much (they round 1.5 to the integer 2, and read 1_000), so each is checked: by
 * how the engine writes the value, or a cheap shape, and only by a pattern where that does not fit, which costs twice the cast.
 *
 * @param scale  of decimals, digits after the point
 */
export function castSql(column: string, reading: Reading, scale: number): string {
  const { type, declared, untyped } = reading
  const checked = (value: string) =>
    `CASE WHEN ${column} IS NULL OR ${column} = '' THEN NULL ELSE coalesce(${value}, error('contradiction')) END`
  const trimmed = `trim(${column}, ' ')`
  const matching = (pattern: string, value: string) =>
    `WHEN regexp_full_match(${trimmed}, ${quoted(pattern)}) THEN ${value}`
  const written = (engineType: string) => {
    const value = `TRY_CAST(${column} AS ${engineType})`
    return `WHEN CAST(${value} AS VARCHAR) = ${column} THEN ${value}`
  }
  switch (type) {
    case 'string':
      return untyped === true ? checked('CAST(NULL AS VARCHAR)') : column
    case 'integer': {
      const pattern = declared === true ? `${patterns.integer}|${patterns.code}` : patterns.integer
      return checked(`CASE ${written('BIGINT')} ${matching(pattern, `TRY_CAST(${trimmed} AS BIGINT)`)} END`)
    }
    case 'number':
      return checked(`CASE WHEN NOT contains(${column}, '_') THEN TRY_CAST(${column} AS DOUBLE) END`)
    case 'decimal':
      return checked(`CASE ${matching('[+-]?[0-9]*[.]?[0-9]*', `TRY_CAST(${trimmed} AS DECIMAL(38, ${scale}))`)} END`)
    case 'boolean':
      return checked(`CASE lower(${trimmed}) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`)
    case 'date':
      return checked(
        `CASE ${written('DATE')} ${matching(patterns.date, `TRY_CAST(${trimmed} AS DATE)`)} ${formatted(trimmed, reading)} END`,
      )
    case 'timestamp': {
      const iso = `${patterns.date}|${patterns.timestamp}`
      const usual = ['____-__-__T__:__:__Z', '____-__-__ __:__:__'].map((shape) => `${column} LIKE '${shape}'`)
      return checked(
        `CASE WHEN ${usual.join(' OR ')} THEN ${instant(column)} ${matching(iso, instant(trimmed))} ${formatted(trimmed, reading)} END`,
      )
    }
    case 'list':
    case 'struct':
      return checked(
        `CASE WHEN starts_with(${column}, '${type === 'list' ? '[' : '{'}') THEN CAST(${column} AS JSON) END`,
      )
  }
}

// A cast to TIMESTAMP drops the zone; the microseconds of the instant are its time in UTC.
function instant(text: string): string {
  return `make_timestamp(epoch_us(TRY_CAST(${text} AS TIMESTAMPTZ)))`
}

function formatted(text: string, { type, format }: Reading): string {
  if (format === undefined) return ''
  const value = `CAST(try_strptime(${text}, ${quoted(format.strptime)}) AS ${type})`
  return `WHEN regexp_full_match(${text}, ${quoted(format.pattern)}) THEN ${value}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
