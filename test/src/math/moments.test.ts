import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { moments } from '../../../src/math/moments.js'

test('count, mean and sample variance', () => {
  expect(moments([1, 2, 3, 4])).toEqual({ count: 4, mean: 2.5, variance: 5 / 3 })
  expect(moments([1e9 + 1, 1e9 + 2, 1e9 + 3])).toEqual({ count: 3, mean: 1e9 + 2, variance: 1 })
})

test('a constant has a variance of exactly 0', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
      fc.integer({ min: 2, max: 50 }),
      (value, n) => {
        expect(moments(Array<number>(n).fill(value))).toEqual({ count: n, mean: value + 0, variance: 0 })
      },
    ),
  )
})

test('what does not exist is NaN', () => {
  expect(moments([])).toEqual({ count: 0, mean: NaN, variance: NaN })
  expect(moments([7])).toEqual({ count: 1, mean: 7, variance: NaN })
})
