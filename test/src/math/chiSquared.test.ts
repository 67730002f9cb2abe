import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { chiSquared } from '../../../src/math/chiSquared.js'
import { twoSides } from '../../support/twoSides.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('chiSquared', chiSquared)
})

test('a single cell holds no difference', () => {
  expect(chiSquared([7], [9])).toEqual({ statistic: 0, pValue: 1, degreesOfFreedom: 0 })
})

test('is the same both ways and in any order of the cells', () => {
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const test = chiSquared(reference, current)
      const turned = [chiSquared(current, reference), chiSquared(reference.toReversed(), current.toReversed())]
      const statistic = test?.statistic ?? NaN
      for (const other of turned)
        expect(Math.abs((other?.statistic ?? NaN) - statistic)).toBeLessThanOrEqual(1e-12 * statistic)
      expect(test?.pValue).toBeLessThanOrEqual(1)
      expect(test?.pValue).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('does not exist where a side has no rows', () => {
  expect(chiSquared([0, 0], [1, 2])).toBeUndefined()
})
