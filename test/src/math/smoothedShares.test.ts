import { expect, test } from 'vitest'
import { smoothedShares } from '../../../src/math/smoothedShares.js'

test('adds half a row to each cell that a side has, and drops the others', () => {
  expect(smoothedShares([3, 0, 0, 5], [0, 1, 0, 1])).toEqual({
    reference: [3.5 / 9.5, 0.5 / 9.5, 5.5 / 9.5],
    current: [0.5 / 3.5, 1.5 / 3.5, 1.5 / 3.5],
  })
})

test('does not exist where a side has no rows', () => {
  expect(smoothedShares([0, 0], [1, 2])).toBeUndefined()
  expect(smoothedShares([1, 2], [0, 0])).toBeUndefined()
  expect(smoothedShares([], [])).toBeUndefined()
})
