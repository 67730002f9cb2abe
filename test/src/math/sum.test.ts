import { expect, test } from 'vitest'
import { sum } from '../../../src/math/sum.js'

test('loses nothing to rounding', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1)
  expect(sum(new Float64Array(3).fill(0.1))).toBe(0.30000000000000004)
})

test('is 0 of nothing, and infinite or NaN where the terms are', () => {
  expect(sum([])).toBe(0)
  expect(sum([1, Infinity])).toBe(Infinity)
  expect(sum([Infinity, -Infinity])).toBeNaN()
})
