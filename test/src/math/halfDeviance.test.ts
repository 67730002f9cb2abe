import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { halfDeviance } from '../../../src/math/halfDeviance.js'

// 50 digits of mpmath: x * log(x / e) - (x - e)
test.each([
  [10, 10.001, 4.9996666916591252e-8],
  [1e9, 1e9 + 1, 4.9999999966666667e-10],
  [3, 30, 20.092244721017863],
  [30, 3, 42.077552789821371],
  [0.25, 0.2, 0.0057858878285524362],
  [1e-9, 1, 0.99999997827673416],
])('of %d expected %d', (observed, expected, value) => {
  expect(halfDeviance(observed, expected) / value).toBeCloseTo(1, 12)
})

test('is 0 where they are equal, and all that was expected where nothing was observed', () => {
  expect(halfDeviance(7, 7)).toBe(0)
  expect(halfDeviance(0, 0)).toBe(0)
  expect(halfDeviance(0, 7)).toBe(7)
})

test('is never negative', () => {
  const count = fc.double({ min: 1e-9, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(count, count, (observed, expected) => {
      expect(halfDeviance(observed, expected)).toBeGreaterThanOrEqual(0)
    }),
  )
})
