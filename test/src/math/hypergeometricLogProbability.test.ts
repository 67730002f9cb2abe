import { expect, test } from 'vitest'
import { hypergeometricLogProbability } from '../../../src/math/hypergeometricLogProbability.js'

// 50 digits of mpmath, from log-gamma functions
test.each([
  [3, 1, 1, 3, -1.4759065198095778],
  [0, 12, 7, 4, -6.6105614461577605],
  [500_000_000, 500_000_000, 500_050_000, 499_950_000, -12.740850684754627],
  [2 ** 51, 2 ** 51, 2 ** 51 + 10_000_000, 2 ** 51, -17.906595572583081],
])('of [[%d, %d], [%d, %d]]', (a, b, c, d, value) => {
  expect(hypergeometricLogProbability(a, b, c, d)).toBeCloseTo(value, 12)
})

test('the only table of its margins is certain', () => {
  expect(hypergeometricLogProbability(0, 0, 0, 0)).toBe(0)
  expect(hypergeometricLogProbability(0, 5, 0, 3)).toBeCloseTo(0, 14)
})
