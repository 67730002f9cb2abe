import { expect, test } from 'vitest'
import { binomialUpperLimit } from '../../../src/math/binomialUpperLimit.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('binomialUpperLimit', binomialUpperLimit)
})

test('is 1 where all were successes or there are no rows', () => {
  expect(binomialUpperLimit(5, 5)).toBe(1)
  expect(binomialUpperLimit(0, 0)).toBe(1)
})

test('none of n: about three in n at 95 %', () => {
  expect(binomialUpperLimit(0, 20_000)).toBeCloseTo(3 / 20_000, 5)
})
