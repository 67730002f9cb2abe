import { expect, test } from 'vitest'
import { wasserstein } from '../../../src/math/wasserstein.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('wasserstein', wasserstein)
})

test('a shift by one standard deviation is 1', () => {
  expect(wasserstein([1, 3], [1 + Math.SQRT2, 3 + Math.SQRT2])).toBeCloseTo(1, 14)
})

test('of a constant reference is 0 or infinite', () => {
  expect(wasserstein([0.1, 0.1, 0.1], [0.1])).toBe(0)
  expect(wasserstein([0.1, 0.1, 0.1], [0.1, 0.2])).toBe(Infinity)
})

test('does not exist without current values, or with one of the reference', () => {
  expect(wasserstein([1, 2], [])).toBeUndefined()
  expect(wasserstein([1], [1])).toBeUndefined()
  expect(wasserstein([], [1])).toBeUndefined()
})
