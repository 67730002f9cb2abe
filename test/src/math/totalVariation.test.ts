import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { totalVariation } from '../../../src/math/totalVariation.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSides } from '../../support/twoSides.js'

test('agrees with SciPy', () => {
  expectReference('totalVariation', totalVariation)
})

test('is 0 for equal counts, never negative, the same both ways and in any order of the cells', () => {
  expect(totalVariation([1, 2, 3], [1, 2, 3])).toBe(0)
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const distance = totalVariation(reference, current) ?? NaN
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(distance).toBeLessThanOrEqual(1)
      expect(totalVariation(current, reference)).toBeCloseTo(distance, 12)
      expect(totalVariation(reference.toReversed(), current.toReversed())).toBeCloseTo(distance, 9)
    }),
  )
})

test('is 1 where no cell is shared', () => {
  expect(totalVariation([1, 2, 0], [0, 0, 5])).toBe(1)
})

test('does not exist where a side has no rows', () => {
  expect(totalVariation([0, 0], [1, 2])).toBeUndefined()
  expect(totalVariation([1, 2], [0, 0])).toBeUndefined()
  expect(totalVariation([], [])).toBeUndefined()
})
