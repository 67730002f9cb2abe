import { expect, test } from 'vitest'
import { kolmogorovByMatrix } from '../../../src/math/kolmogorovByMatrix.js'
import { kolmogorovBySeries } from '../../../src/math/kolmogorovBySeries.js'

test('agrees with the exact matrix where both are good', () => {
  for (const d of [0.03, 0.05, 0.08]) expect(kolmogorovBySeries(500, d)).toBeCloseTo(kolmogorovByMatrix(500, d), 6)
})

test('is 0 where the result is below the smallest double', () => {
  expect(kolmogorovBySeries(10_000, 0.0003)).toBe(0)
})
