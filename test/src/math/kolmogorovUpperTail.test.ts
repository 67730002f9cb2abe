import { expect, test } from 'vitest'
import { kolmogorovUpperTail } from '../../../src/math/kolmogorovUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('kolmogorovUpperTail', kolmogorovUpperTail, 1e-12)
})

test('is 1 at and below 0, and 0 where it is below the smallest double', () => {
  expect(kolmogorovUpperTail(0)).toBe(1)
  expect(kolmogorovUpperTail(-1)).toBe(1)
  expect(kolmogorovUpperTail(1e-9)).toBe(1)
  expect(kolmogorovUpperTail(20)).toBe(0)
  expect(kolmogorovUpperTail(Infinity)).toBe(0)
})

test('its two series meet', () => {
  expect(kolmogorovUpperTail(0.82 - 1e-9)).toBeCloseTo(kolmogorovUpperTail(0.82), 8)
})
