import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { chiSquaredUpperTail } from '../../../src/math/chiSquaredUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('chiSquaredUpperTail', chiSquaredUpperTail, 1e-11)
})

test('falls as x grows, and with 0 degrees of freedom is that of the constant 0', () => {
  expect(chiSquaredUpperTail(0, 0)).toBe(0)
  expect(chiSquaredUpperTail(Infinity, 3)).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1e4, noNaN: true }), (k, x) => {
      expect(chiSquaredUpperTail(x + 1, k)).toBeLessThanOrEqual(chiSquaredUpperTail(x, k))
      expect(chiSquaredUpperTail(x, k + 1)).toBeGreaterThanOrEqual(chiSquaredUpperTail(x, k))
    }),
  )
})
