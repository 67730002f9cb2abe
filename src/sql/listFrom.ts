import type { SqlValue } from './selection.js'

/** A list out of an answer; empty for null. */
export function listFrom(value: SqlValue | undefined): readonly SqlValue[] {
  if (value === null || value === undefined) return []
  if (isList(value)) return value
  throw new TypeError(`the engine answered ${typeof value} where a list was asked for`)
}

function isList(value: SqlValue): value is readonly SqlValue[] {
  return Array.isArray(value)
}
