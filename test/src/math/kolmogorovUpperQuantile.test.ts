import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { kolmogorovUpperQuantile } from '../../../src/math/kolmogorovUpperQuantile.js'
import { kolmogorovUpperTail } from '../../../src/math/kolmogorovUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('kolmogorovUpperQuantile', kolmogorovUpperQuantile, 1e-12)
})

test('undoes the tail', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.999, noNaN: true }), (p) => {
      expect(kolmogorovUpperTail(kolmogorovUpperQuantile(p)) / p).toBeCloseTo(1, 9)
    }),
  )
})
