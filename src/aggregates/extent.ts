import { compareExact } from '../math/compareExact.js'
import { aggregate } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation, SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/** Exact, in the column's own type; both absent when there is no value. */
export interface Extent {
  readonly minimum?: SqlValue
  readonly maximum?: SqlValue
}

/**
 * Smallest and largest value; NaN and infinities are none. Strings by code points.
 *
 * @param rows  where the values are not the data's own
 */
export function extent(of: Operand, rows?: Derivation): Aggregate<Extent> {
  const value = finite(of)
  const isNumeric = of.type === 'integer' || of.type === 'number' || of.type === 'decimal'
  const isLess = isNumeric ? isSmaller : isEarlier
  return {
    key: keyOf('extent', of.type, value, rows ?? null),
    selection: {
      kind: 'cells',
      cells: { minimum: aggregate('minimum', value), maximum: aggregate('maximum', value) },
      ...(rows === undefined ? {} : { of: rows }),
    },
    read: ([row]) => {
      const { minimum = null, maximum = null } = row ?? {}
      return minimum === null || maximum === null ? {} : { minimum, maximum }
    },
    merge: (a, b) => {
      if (a.minimum === undefined || a.maximum === undefined) return b
      if (b.minimum === undefined || b.maximum === undefined) return a
      return {
        minimum: isLess(b.minimum, a.minimum) ? b.minimum : a.minimum,
        maximum: isLess(a.maximum, b.maximum) ? b.maximum : a.maximum,
      }
    },
  }
}

function isSmaller(a: SqlValue, b: SqlValue): boolean {
  return compareExact(asNumber(a), asNumber(b)) === -1
}

function asNumber(value: SqlValue): number | bigint | string {
  return typeof value === 'number' || typeof value === 'bigint' ? value : textOf(value)
}

/** Bytes of UTF-8 are in the order of code points; ISO times of one column are in that of their text. */
function isEarlier(a: SqlValue, b: SqlValue): boolean {
  return Buffer.compare(Buffer.from(textOf(a)), Buffer.from(textOf(b))) < 0
}

function textOf(value: SqlValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
