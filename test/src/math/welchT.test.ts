import { expect, test } from 'vitest'
import { moments } from '../../../src/math/moments.js'
import { welchT } from '../../../src/math/welchT.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('welchT', (a: number[], b: number[]) => welchT(moments(a), moments(b)))
})

test('swaps its sign with the sides', () => {
  const a = moments([1, 2, 4])
  const b = moments([3, 5, 8, 9])
  expect(welchT(b, a)?.statistic).toBe(-(welchT(a, b)?.statistic ?? NaN))
  expect(welchT(b, a)?.pValue).toBe(welchT(a, b)?.pValue)
})

test('two constants are infinitely far apart, or no test', () => {
  expect(welchT(moments([1, 1]), moments([2, 2, 2]))).toEqual({ statistic: -Infinity, pValue: 0, degreesOfFreedom: 1 })
  expect(welchT(moments([0.1, 0.1, 0.1]), moments([0.1, 0.1]))).toBeUndefined()
})

test('does not exist where a side has fewer than two values', () => {
  expect(welchT(moments([1]), moments([1, 2]))).toBeUndefined()
  expect(welchT(moments([]), moments([1, 2]))).toBeUndefined()
})
