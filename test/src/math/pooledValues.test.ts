import { expect, test } from 'vitest'
import { pooledValues } from '../../../src/math/pooledValues.js'

test('the distinct values of both, and how many of each lie at or below', () => {
  expect(pooledValues([3, 1, 1], [2, 3])).toEqual({
    values: Float64Array.of(1, 2, 3),
    reference: Float64Array.of(2, 2, 3),
    current: Float64Array.of(0, 1, 2),
  })
})

test('zero has no sign here', () => {
  expect(pooledValues([-0, 0], [0]).values).toHaveLength(1)
})
