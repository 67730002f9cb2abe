import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { jensenShannon } from '../../../src/math/jensenShannon.js'
import { twoSides } from '../../support/twoSides.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('jensenShannon', jensenShannon)
})

test('is 0 for equal shares, 1 for shares that have nothing in common, and the same both ways', () => {
  expect(jensenShannon([1, 2, 3], [10, 20, 30])).toBe(0)
  expect(jensenShannon([1, 2, 0], [0, 0, 5])).toBe(1)
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const distance = jensenShannon(reference, current) ?? NaN
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(distance).toBeLessThanOrEqual(1)
      expect(jensenShannon(current, reference)).toBeCloseTo(distance, 14)
      expect(jensenShannon(reference.toReversed(), current.toReversed())).toBeCloseTo(distance, 12)
    }),
  )
})

test('does not exist where a side has no rows', () => {
  expect(jensenShannon([0, 0], [1, 2])).toBeUndefined()
  expect(jensenShannon([], [])).toBeUndefined()
})
