import type { Reading } from '../text/reading.js'
import { unquotedSql } from './unquotedSql.js'

/**
 * SQL of a JSON value as the text that is to be cast. What JSON says of the type is kept: a number in a column of text fails here, and text in
 * a column of numbers keeps its quotes, so that its cast fails.
 */
export function jsonTextSql(value: string, { type, declared, untyped }: Reading): string {
  if (declared === true) return unquotedSql(value)
  if (untyped === true) return value
  switch (type) {
    case 'string':
      return `CASE WHEN ${value} IS NULL THEN NULL WHEN starts_with(${value}, '"') THEN ${value} ->> '$' ELSE error('contradiction') END`
    case 'date':
    case 'timestamp':
      // An empty string is no missing date: JSON has null.
      return `CASE WHEN starts_with(${value}, '"') AND ${value} <> '""' THEN ${value} ->> '$' ELSE CAST(${value} AS VARCHAR) END`
    case 'boolean':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'list':
    case 'struct':
      return `CAST(${value} AS VARCHAR)`
  }
}
