import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { binomialUpperTail } from '../../../src/math/binomialUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('binomialUpperTail', binomialUpperTail, 1e-12)
})

test('ends where the trials do', () => {
  expect(binomialUpperTail(0, 10, 0.3)).toBe(1)
  expect(binomialUpperTail(11, 10, 0.3)).toBe(0)
})

test('both tails meet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rows, p, share) => {
        const successes = Math.round(rows * share)
        expect(
          binomialUpperTail(successes, rows, p) + binomialUpperTail(rows - successes + 1, rows, 1 - p),
        ).toBeCloseTo(1, 11)
      },
    ),
  )
})
