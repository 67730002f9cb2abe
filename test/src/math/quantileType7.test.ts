import { expect, test } from 'vitest'
import { quantileType7 } from '../../../src/math/quantileType7.js'

test('agrees with numpy', () => {
  // numpy.quantile([1, 2, 4, 8], [0, .25, .5, .875, 1])
  const quantiles = [0, 0.25, 0.5, 0.875, 1].map((p) => quantileType7([1, 2, 4, 8], p))
  expect(quantiles).toEqual([1, 1.75, 3, 6.5, 8])
})

test('there is none of no values, and infinities are not mixed with what lies between', () => {
  expect(quantileType7([], 0.5)).toBeUndefined()
  expect(quantileType7([7], 0.3)).toBe(7)
  expect(quantileType7([-Infinity, -Infinity, 1], 0.25)).toBe(-Infinity)
})
