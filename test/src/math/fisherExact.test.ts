import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { fisherExact } from '../../../src/math/fisherExact.js'
import { hypergeometricLogProbability } from '../../../src/math/hypergeometricLogProbability.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('fisherExact', fisherExact)
})

// No package is right to 1e-9 here: by 50 digits of log-gamma functions (mpmath 1.3), summed term by term.
test('keeps its digits with a thousand million rows', () => {
  expect(fisherExact(7, 999_999_993, 40, 999_999_960) / 1.0709115354461935e-6).toBeCloseTo(1, 12)
  expect(fisherExact(500_000_000, 500_000_000, 500_050_000, 499_950_000) / 0.025350247612948416).toBeCloseTo(1, 11)
})

test('is 1 with an empty row or column, and for the likeliest table', () => {
  expect(fisherExact(0, 0, 3, 4)).toBe(1)
  expect(fisherExact(0, 5, 0, 7)).toBe(1)
  expect(fisherExact(0, 0, 0, 0)).toBe(1)
  expect(fisherExact(2, 48, 2, 48)).toBe(1)
})

test('is 0 where the probability is below the smallest double', () => {
  expect(fisherExact(2410, 2590, 21, 19_979)).toBe(0)
})

const count = fc.integer({ min: 0, max: 300 })

test('is the sum over all tables that are no likelier', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const tables = Array.from({ length: Math.min(b, c) + Math.min(a, d) + 1 }, (_, index) => {
        const moved = index - Math.min(a, d)
        return hypergeometricLogProbability(a + moved, b - moved, c - moved, d + moved)
      })
      const limit = hypergeometricLogProbability(a, b, c, d) + 1e-7
      const probability = tables.filter((logarithm) => logarithm <= limit).reduce((total, x) => total + Math.exp(x), 0)
      expect(fisherExact(a, b, c, d) / probability).toBeCloseTo(1, 9)
    }),
  )
})

test('does not depend on which side or which column comes first', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const p = fisherExact(a, b, c, d)
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      for (const other of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)]) {
        expect(other / p).toBeCloseTo(1, 9)
      }
    }),
  )
})
