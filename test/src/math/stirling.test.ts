import { expect, test } from 'vitest'
import { stirling } from '../../../src/math/stirling.js'

// 50 digits of mpmath: loggamma(n + 1) + n - n * log(n)
test.each([
  [0.5, 0.72579135264472743],
  [1, 1],
  [2.5, 1.4102467726616866],
  [15, 2.2785183673077406],
  [15.5, 2.2947341442002],
  [16, 2.310440550244173],
  [100, 3.2223569567543533],
  [1e6, 7.8266938955201431],
  [1e15, 18.188326730660015],
])('of %d', (n, value) => {
  expect(stirling(n)).toBeCloseTo(value, 14)
})

test('of 0 is 0', () => {
  expect(stirling(0)).toBe(0)
})
