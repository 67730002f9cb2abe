import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { kullbackLeibler } from '../../../src/math/kullbackLeibler.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSides } from '../../support/twoSides.js'

test('agrees with SciPy', () => {
  expectReference('kullbackLeibler', kullbackLeibler)
})

test('is 0 for equal counts, never negative, and in any order of the cells', () => {
  expect(kullbackLeibler([1, 2, 3], [1, 2, 3])).toBe(0)
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const distance = kullbackLeibler(reference, current) ?? NaN
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(kullbackLeibler(reference.toReversed(), current.toReversed())).toBeCloseTo(distance, 9)
    }),
  )
})

test('does not exist where a side has no rows', () => {
  expect(kullbackLeibler([0, 0], [1, 2])).toBeUndefined()
  expect(kullbackLeibler([1, 2], [0, 0])).toBeUndefined()
  expect(kullbackLeibler([], [])).toBeUndefined()
})
