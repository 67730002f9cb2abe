import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { NumericProfile } from '../metrics/drift/numericProfile.js'
import { mapRecord } from '../sql/mapRecord.js'
import type { KeptColumn, KeptNumbers } from './keptNumbers.js'
import type { ColumnProfile, Profile } from './profile.js'

/** The numbers that can be read from what drift tests keep: counts, extremes and frequent values; no mean, no quantile. */
export function numbersOf({ source, rows, columns }: Profile): KeptNumbers {
  return { source, rows, columns: mapRecord(columns, columnOf) }
}

function columnOf({ type, missing, values, length }: ColumnProfile): KeptColumn {
  const { null: nulls = 0, nan = 0, positiveInfinity = 0, negativeInfinity = 0, empty = 0, ...specials } = missing
  const counts = { type, nulls, nan, positiveInfinities: positiveInfinity, negativeInfinities: negativeInfinity, empty }
  // Specials are values to a matcher, of which nothing but their number was kept.
  if (Object.keys(specials).length > 0) return counts
  return {
    ...counts,
    ...(values?.kind === 'numeric' ? numeric(values) : {}),
    ...(values?.kind === 'categorical' ? categorical(values, empty) : {}),
    ...(length?.kind === 'numeric' && empty === 0 ? lengths(length) : {}),
  }
}

function numeric({ minimum, maximum, frequent }: NumericProfile): Partial<KeptColumn> {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(frequent.length === 0 ? {} : { mostCommon: frequent.map(([value, count]) => ({ value, count })) }),
  }
}

/** The empty string is missing to a drift test, and a value to a matcher. */
function categorical({ categories, others }: CategoricalProfile, empty: number): Partial<KeptColumn> {
  const known = categories.map(([value, count]) => ({ value, count }))
  const all = empty === 0 ? known : [...known, { value: '', count: empty }]
  return {
    mostCommon: all.toSorted((a, b) => b.count - a.count),
    ...(others === 0 ? { distinct: all.length } : {}),
  }
}

function lengths({ minimum, maximum }: NumericProfile): Partial<KeptColumn> {
  return {
    ...(minimum === undefined ? {} : { minimumLength: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximumLength: Number(maximum) }),
  }
}
