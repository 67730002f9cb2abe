import { expect, test } from 'vitest'
import { pearson } from '../../../src/math/pearson.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('pearson', pearson)
})

test('does not exist with a constant side or one pair', () => {
  expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined()
  expect(pearson([1], [2])).toBeUndefined()
})

test('stays within [-1, 1]', () => {
  expect(pearson([0.1, 0.2, 0.3], [1, 2, 3])).toBe(1)
  expect(pearson([0.1, 0.2, 0.3], [3, 2, 1])).toBe(-1)
})
