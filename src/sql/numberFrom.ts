import type { SqlValue } from './selection.js'

/** A count or a double out of an answer; an integer beyond 2^53 is rounded to the nearest double. Null has none. */
export function numberFrom(value: SqlValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value === null || value === undefined) return undefined
  throw new TypeError(`the engine answered ${typeof value} where a number was asked for`)
}
