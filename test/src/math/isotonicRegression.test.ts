import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { isotonicRegression } from '../../../src/math/isotonicRegression.js'
import { sum } from '../../../src/math/sum.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('isotonicRegression', isotonicRegression, 1e-13)
})

const values = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 })

test('ascends, keeps the total, and leaves what ascends alone', () => {
  fc.assert(
    fc.property(values, (given) => {
      const fitted = isotonicRegression(given)
      expect(Array.from(fitted)).toEqual(Array.from(fitted).sort((a, b) => a - b))
      expect(sum(fitted)).toBeCloseTo(sum(given), 9)
      expect(isotonicRegression(fitted)).toEqual(fitted)
    }),
  )
})
