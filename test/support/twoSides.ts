import fc from './property.js'

/** The counts of two sides over the same 1 to 30 cells, with at least one row on each side. */
export function twoSides(): fc.Arbitrary<readonly [reference: readonly number[], current: readonly number[]]> {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000 }))
  const hasRows = (counts: readonly number[]) => counts.some((count) => count > 0)
  return fc
    .integer({ min: 1, max: 30 })
    .map((cells) => ({ minLength: cells, maxLength: cells }))
    .chain((cells) => fc.tuple(fc.array(count, cells).filter(hasRows), fc.array(count, cells).filter(hasRows)))
}
