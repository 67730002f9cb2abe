import type { Kind } from './kind.js'
import { shapeOf } from './shapeOf.js'
import type { Tally } from './tally.js'

/** Counts the kinds of values. */
export function tallyColumn(values: Iterable<string>, kindOf: (value: string) => Kind): Tally {
  const counts: Partial<Record<Kind, number>> = {}
  const texts = new Set<string>()
  const shapes = new Set<string>()
  for (const value of values) {
    const kind = kindOf(value)
    counts[kind] = (counts[kind] ?? 0) + 1
    if (kind === 'text' && texts.size < 10) texts.add(value)
    if (kind === 'dayFirst' || kind === 'monthFirst' || kind === 'eitherFirst') shapes.add(shapeOf(value))
  }
  return { counts, texts: texts.size, shapes: [...shapes] }
}
