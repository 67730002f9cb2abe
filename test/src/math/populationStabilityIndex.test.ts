import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { populationStabilityIndex } from '../../../src/math/populationStabilityIndex.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSides } from '../../support/twoSides.js'

test('agrees with SciPy', () => {
  expectReference('populationStabilityIndex', populationStabilityIndex)
})

test('is 0 for equal counts, never negative, the same both ways and in any order of the cells', () => {
  expect(populationStabilityIndex([1, 2, 3], [1, 2, 3])).toBe(0)
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const distance = populationStabilityIndex(reference, current) ?? NaN
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(populationStabilityIndex(current, reference)).toBeCloseTo(distance, 12)
      expect(populationStabilityIndex(reference.toReversed(), current.toReversed())).toBeCloseTo(distance, 9)
    }),
  )
})

test('does not exist where a side has no rows', () => {
  expect(populationStabilityIndex([0, 0], [1, 2])).toBeUndefined()
  expect(populationStabilityIndex([1, 2], [0, 0])).toBeUndefined()
  expect(populationStabilityIndex([], [])).toBeUndefined()
})
