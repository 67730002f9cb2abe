import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { fisherExactGreater } from '../../../src/math/fisherExactGreater.js'
import { hypergeometricLogProbability } from '../../../src/math/hypergeometricLogProbability.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('fisherExactGreater', fisherExactGreater)
})

const count = fc.integer({ min: 0, max: 500 })

test('with the less likely half exchanged adds up to 1 and the table itself', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const both = fisherExactGreater(a, b, c, d) + fisherExactGreater(b, a, d, c)
      expect(both - Math.exp(hypergeometricLogProbability(a, b, c, d))).toBeCloseTo(1, 10)
    }),
  )
})

test('falls as the count grows', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      expect(fisherExactGreater(a + 1, b, c, d + 1)).toBeLessThanOrEqual(
        fisherExactGreater(a, b + 1, c + 1, d) * (1 + 1e-12),
      )
    }),
  )
})

test('is 1 with an empty row or column', () => {
  expect(fisherExactGreater(0, 0, 3, 4)).toBe(1)
  expect(fisherExactGreater(3, 0, 4, 0)).toBe(1)
})
