import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { kolmogorovSmirnovOfCounts } from '../../../src/math/kolmogorovSmirnovOfCounts.js'
import { twoSides } from '../../support/twoSides.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('kolmogorovSmirnovOfCounts', kolmogorovSmirnovOfCounts)
})

test('is 0 with p = 1 for equal shares, and the same both ways', () => {
  expect(kolmogorovSmirnovOfCounts([1, 2, 1], [10, 20, 10])).toEqual({ statistic: 0, pValue: 1 })
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      expect(kolmogorovSmirnovOfCounts(current, reference)).toEqual(kolmogorovSmirnovOfCounts(reference, current))
    }),
  )
})

test('does not exist where a side has no rows', () => {
  expect(kolmogorovSmirnovOfCounts([0, 0], [1, 2])).toBeUndefined()
})
