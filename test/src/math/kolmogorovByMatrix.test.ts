import { expect, test } from 'vitest'
import { kolmogorovByMatrix } from '../../../src/math/kolmogorovByMatrix.js'

test('is exact for one and two values', () => {
  // P(D < d) of one value is 2d - 1, of two 2 (2d - 1/2)^2 up to d = 1/2 and 1 - 2 (1 - d)^2 beyond
  expect(kolmogorovByMatrix(1, 0.7)).toBeCloseTo(0.4, 14)
  expect(kolmogorovByMatrix(2, 0.4)).toBeCloseTo(2 * 0.3 ** 2, 14)
  expect(kolmogorovByMatrix(2, 0.6)).toBeCloseTo(1 - 2 * 0.4 ** 2, 14)
  expect(kolmogorovByMatrix(2, 0.2)).toBe(0)
})
