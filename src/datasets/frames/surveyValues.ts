import { types } from 'node:util'
import { isObject } from '../isObject.js'

/** What a value is; null and undefined are nothing. */
export type ValueKind =
  | 'boolean'
  | 'number'
  | 'bigint'
  | 'text'
  | 'date'
  | 'list'
  | 'object'
  | 'bytes'
  | 'function'
  | 'symbol'
  | 'invalid date'

/** The kinds of a column's values, with the first row of each, and what integers it needs. */
export interface Survey {
  readonly first: ReadonlyMap<ValueKind, number>
  /** All numbers are integers that a double tells apart (below 2^53), none NaN or infinite. */
  readonly whole: boolean
  readonly minimum: bigint
  readonly maximum: bigint
}

/** Looks at every value once. */
export function surveyValues(values: ArrayLike<unknown>): Survey {
  const first = new Map<ValueKind, number>()
  let whole = true
  let minimum = 0n
  let maximum = 0n
  let last: ValueKind | undefined
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value === null || value === undefined) continue
    const kind = kindOf(value)
    if (kind !== last && !first.has(kind)) first.set(kind, at)
    last = kind
    if (typeof value === 'number') whole &&= Number.isSafeInteger(value)
    else if (typeof value === 'bigint') {
      if (value < minimum) minimum = value
      else if (value > maximum) maximum = value
    }
  }
  return { first, whole, minimum, maximum }
}

function kindOf(value: unknown): ValueKind {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'bigint') return 'bigint'
  if (typeof value === 'symbol') return 'symbol'
  if (!isObject(value)) return 'function'
  // Values may come from another realm, as in Jest, where `instanceof` does not hold.
  if (types.isDate(value)) return Number.isNaN(value.getTime()) ? 'invalid date' : 'date'
  if (types.isUint8Array(value) || types.isAnyArrayBuffer(value)) return 'bytes'
  return Array.isArray(value) || ArrayBuffer.isView(value) || Symbol.iterator in value ? 'list' : 'object'
}
