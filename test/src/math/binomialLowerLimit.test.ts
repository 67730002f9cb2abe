import { expect, test } from 'vitest'
import { binomialLowerLimit } from '../../../src/math/binomialLowerLimit.js'
import { binomialUpperLimit } from '../../../src/math/binomialUpperLimit.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('binomialLowerLimit', binomialLowerLimit)
})

test('mirrors the upper limit', () => {
  expect(binomialLowerLimit(3, 10)).toBeCloseTo(1 - binomialUpperLimit(7, 10), 13)
  expect(binomialLowerLimit(10, 10)).toBeCloseTo(0.05 ** (1 / 10), 14)
  expect(binomialLowerLimit(0, 0)).toBe(0)
})
