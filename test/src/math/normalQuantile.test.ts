import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { normalQuantile } from '../../../src/math/normalQuantile.js'
import { normalUpperTail } from '../../../src/math/normalUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('normalQuantile', normalQuantile, 1e-12)
})

test('undoes the tail', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
      expect(normalUpperTail(-normalQuantile(p)) / p).toBeCloseTo(1, 9)
    }),
  )
})
