import { expect, test } from 'vitest'
import { correlationRatio } from '../../../src/math/correlationRatio.js'
import { moments } from '../../../src/math/moments.js'

test('is the share of the variance between the groups', () => {
  const groups = [[1, 2, 3], [4, 5], [9]]
  const all = moments(groups.flat())
  const within = 2 + 0.5
  const total = all.variance * 5
  expect(correlationRatio(groups.map(moments))).toBeCloseTo(Math.sqrt(1 - within / total), 14)
})

test('is 1 where the group decides, 0 where it says nothing, and none of a constant', () => {
  expect(correlationRatio([moments([1, 1]), moments([2, 2])])).toBe(1)
  expect(correlationRatio([moments([1, 2]), moments([2, 1])])).toBe(0)
  expect(correlationRatio([moments([3, 3]), moments([3])])).toBeUndefined()
  expect(correlationRatio([moments([])])).toBeUndefined()
})
