import { expect, test } from 'vitest'
import { binomialLogProbability } from '../../../src/math/binomialLogProbability.js'

// 50 digits of mpmath, from log-gamma functions
test.each([
  [3, 10, 0.3, -1.3211512777668886],
  [0, 10, 0.3, -3.5667494393873236],
  [10, 10, 0.3, -12.03972804325936],
  [500_100_000, 1_000_000_000, 0.5, -30.587424384701268],
])('%d of %d at %d', (successes, rows, p, value) => {
  expect(binomialLogProbability(successes, rows, p)).toBeCloseTo(value, 12)
})
