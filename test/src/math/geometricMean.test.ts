import { expect, test } from 'vitest'
import { geometricMean } from '../../../src/math/geometricMean.js'

test.each([5, 0.1, 1 / 3, 123.456, 0])('of %s with itself is that number', (x) => {
  expect(geometricMean(x, x)).toBe(x)
})

test('neither overflows nor underflows', () => {
  expect(geometricMean(1e200, 1e250) / 1e225).toBeCloseTo(1, 12)
  expect(geometricMean(4e-200, 9e-300) / 6e-250).toBeCloseTo(1, 12)
})
