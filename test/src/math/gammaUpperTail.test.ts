import { expect, test } from 'vitest'
import { gammaUpperTail } from '../../../src/math/gammaUpperTail.js'

// 50 digits of mpmath: gammainc(a, x, inf, regularized=True)
test.each([
  [0.5, 1e-10, 0.99998871620832942],
  [0.5, 700, 2.1010145162642175e-306],
  [3, 0.1, 0.99984534692973533],
  [500, 500, 0.49405285382923964],
  [500, 700, 7.0321456418285895e-16],
  [5000, 4800, 0.99789720451926953],
])('of shape %d beyond %d', (a, x, value) => {
  expect(gammaUpperTail(a, x) / value).toBeCloseTo(1, 12)
})

test('is 1 at 0 and 0 at infinity', () => {
  expect(gammaUpperTail(3, 0)).toBe(1)
  expect(gammaUpperTail(3, -1)).toBe(1)
  expect(gammaUpperTail(3, Infinity)).toBe(0)
})
