import { expect, test } from 'vitest'
import { placements } from '../../../src/math/placements.js'

test('the share of rows below, and half of those beside', () => {
  expect(placements([3, 1, 2, 1], [1, 2, 4, 1])).toEqual(Float64Array.of(7.5 / 8, 1.5 / 8, 5 / 8, 1.5 / 8))
})

test('there is none among no rows', () => {
  expect(placements([1, 2], [0, 0])).toEqual(Float64Array.of(NaN, NaN))
})
