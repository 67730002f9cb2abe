import type { ColumnType } from '../../sql/schema.js'
import type { SqlValue } from '../../sql/selection.js'
import type { JointFeature } from './jointFeature.js'
import type { JointValues } from './reasonLeftOut.js'

/** Categories with a feature of their own; all others share none. */
const mostCategories = 10

/**
 * A column as features. Numbers are one, and one more says which are null or NaN where some are; infinities are beyond all numbers.
 * Categories are one each, of the ten most frequent of both sides together, null among them.
 */
export function jointFeatures({ column, values }: JointValues): readonly JointFeature[] {
  if (!numeric.has(column.type)) return categories(values)
  const numbers = Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)))
  const missing = numbers.map((value) => (Number.isNaN(value) ? 1 : 0))
  const own = { tells: 'number', values: numbers } as const
  return missing.includes(1) ? [own, { tells: 'missing', values: missing }] : [own]
}

const numeric = new Set<ColumnType>(['integer', 'number', 'decimal'])

function categories(values: readonly SqlValue[]): readonly JointFeature[] {
  // All that are no numbers are asked for as text.
  const texts = values.map((value) => (typeof value === 'string' ? value : null))
  const counts = new Map<string | null, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const frequent = [...counts].toSorted(([a, most], [b, more]) => more - most || ((a ?? '') < (b ?? '') ? -1 : 1))
  // Of two categories one feature tells all.
  const shown = frequent.length === 2 ? frequent.slice(0, 1) : frequent.slice(0, mostCategories)
  return shown.map(([category]) => ({
    tells: 'category',
    category,
    values: Float64Array.from(texts, (text) => (text === category ? 1 : 0)),
  }))
}
