import { expect, test } from 'vitest'
import { shortestBetween } from '../../../matchers/performance/shortestBetween.js'
import fc from '../../support/property.js'

test.each([
  [5, 6, 5],
  [0.30127, 0.3149, 0.31],
  [-3.7, -3.2, -3.7],
  [-3.71, -3.2, -3.7],
  [1234.5678, 1234.9, 1234.6],
  [0, 1, 0],
  [99.96, 100.2, 100],
])('between %d and %d it is %d', (low, high, short) => {
  expect(shortestBetween(low, high)).toBe(short)
})

test('lies in the interval', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, number, (a, b) => {
      fc.pre(a < b)
      const found = shortestBetween(a, b)
      expect(found >= a && found < b).toBe(true)
    }),
  )
})
