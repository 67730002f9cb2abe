import type { SqlValue } from '../src/sql/selection.js'

/** A value of the data in a message, cut at 60 characters. */
export function showValue(value: SqlValue): string {
  if (value === null) return 'null'
  const text = typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value, asText) : String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
