import { expect, test } from 'vitest'
import { jackknifeVariance } from '../../../src/math/jackknifeVariance.js'
import { moments } from '../../../src/math/moments.js'

test('of a mean by single rows is its variance over n', () => {
  const values = [1, 4, 2, 8, 5]
  const withoutOne = values.map((_, left) => moments(values.filter((_, index) => index !== left)).mean)
  expect(jackknifeVariance(withoutOne)).toBeCloseTo(moments(values).variance / 5, 13)
})

test('needs two groups, and the number without each of them', () => {
  expect(jackknifeVariance([1])).toBeUndefined()
  expect(jackknifeVariance([1, NaN, 2])).toBeUndefined()
})
