import { sum } from '../../math/sum.js'
import type { ShapeEvidence } from './evidence.js'

/** The shape, unless there is none: without rows on a side, or with fewer than two cells. */
export function shapeEvidence(shape: Omit<ShapeEvidence, 'kind'>): readonly ShapeEvidence[] {
  const { reference, current, isOrdered } = shape
  const isEmpty = sum(reference.counts) === 0 || sum(current.counts) === 0
  const filled = reference.counts.filter((count, cell) => isOrdered || count + (current.counts[cell] ?? 0) > 0)
  return isEmpty || filled.length < 2 ? [] : [{ kind: 'shape', ...shape }]
}
