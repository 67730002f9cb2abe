import { expect, test } from 'vitest'
import { kolmogorovSampleUpperTail } from '../../../src/math/kolmogorovSampleUpperTail.js'
import { kolmogorovUpperTail } from '../../../src/math/kolmogorovUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('kolmogorovSampleUpperTail', kolmogorovSampleUpperTail)
})

test('falls as d grows, across its algorithms', () => {
  for (const n of [3, 140, 141, 2000]) {
    const tails = Array.from({ length: 40 }, (_, index) =>
      kolmogorovSampleUpperTail(n, ((index + 1) / 40) * (2 / Math.sqrt(n))),
    )
    tails.slice(1).forEach((tail, index) => expect(tail).toBeLessThanOrEqual((tails[index] ?? NaN) + 1e-8))
  }
})

test('approaches the limit', () => {
  expect(kolmogorovSampleUpperTail(1_000_000, 0.001)).toBeCloseTo(kolmogorovUpperTail(1), 3)
})

test('is 1 at 0 and 0 at 1', () => {
  expect(kolmogorovSampleUpperTail(10, 0)).toBe(1)
  expect(kolmogorovSampleUpperTail(10, 1)).toBe(0)
})
