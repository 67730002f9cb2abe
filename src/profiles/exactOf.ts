import type { Exact } from '../metrics/drift/numericProfile.js'
import type { SqlValue } from '../sql/selection.js'
import { factOf } from '../verdicts/factOf.js'

/** A number as a profile holds it: a double where it is one, else digits without trailing zeros. */
export function exactOf(value: SqlValue | undefined): Exact {
  if (typeof value === 'number') return value === 0 ? 0 : value
  if (typeof value === 'bigint' || typeof value === 'string') return factOf(value)
  throw new TypeError(`the engine answered ${typeof value} where a number was asked for`)
}
