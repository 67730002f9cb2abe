import { expect, test } from 'vitest'
import { greatestCommonDivisor } from '../../../src/math/greatestCommonDivisor.js'

test('of two whole numbers', () => {
  expect(greatestCommonDivisor(12, 18)).toBe(6)
  expect(greatestCommonDivisor(7, 5)).toBe(1)
  expect(greatestCommonDivisor(0, 5)).toBe(5)
})
