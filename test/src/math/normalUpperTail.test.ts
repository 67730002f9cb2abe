import { expect, test } from 'vitest'
import { normalUpperTail } from '../../../src/math/normalUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('normalUpperTail', normalUpperTail, 1e-13)
})

test('is 0 where the tail is below the smallest double, and symmetric', () => {
  expect(normalUpperTail(40)).toBe(0)
  expect(normalUpperTail(Infinity)).toBe(0)
  expect(normalUpperTail(-Infinity)).toBe(1)
  expect(normalUpperTail(1.3) + normalUpperTail(-1.3)).toBeCloseTo(1, 15)
})
