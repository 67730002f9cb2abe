import { expect, test } from 'vitest'
import { normalInterval } from '../../../src/math/normalInterval.js'

test('reaches 1.96 standard errors', () => {
  const { low, high } = normalInterval(10, 4)
  expect(high - 10).toBeCloseTo(2 * 1.959963984540054, 13)
  expect(10 - low).toBeCloseTo(2 * 1.959963984540054, 13)
})
