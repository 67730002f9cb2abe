import type { SqlValue } from '../src/sql/selection.js'
import { factOf } from '../src/verdicts/factOf.js'
import type { Fact } from '../src/verdicts/verdict.js'

/** A value of the data as it stands in reports. */
export function factOfValue(value: SqlValue): Fact {
  if (typeof value === 'number' || typeof value === 'bigint') return factOf(value)
  if (value === null || typeof value !== 'object') return value
  return isList(value)
    ? value.map(factOfValue)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, factOfValue(each)]))
}

function isList(value: SqlValue): value is readonly SqlValue[] {
  return Array.isArray(value)
}
