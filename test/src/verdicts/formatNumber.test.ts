import { expect, test } from 'vitest'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'

test.each([
  [0, '0'],
  [-0, '0'],
  [40_000, '40,000'],
  [-1234.5, '-1,234.5'],
  [0.0372, '0.0372'],
  [1 / 3, '0.333333'],
  [0.1 + 0.2, '0.3'],
  [1.5e-12, '1.5e-12'],
  [2 ** 53, '9,007,199,254,740,992'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
])('%d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test('never rounds to an integer, so that a number below a bound does not read as the bound', () => {
  expect(formatNumber(99.999_999_9)).toBe('99.9999999')
  expect(formatNumber(123_456.789)).toBe('123,456.789')
})

test('integers beyond 2^53 keep their digits, as bigint and as the string of a report', () => {
  expect(formatNumber(9_007_199_254_740_993n)).toBe('9,007,199,254,740,993')
  expect(formatNumber('9007199254740993')).toBe('9,007,199,254,740,993')
  expect(formatNumber('NaN')).toBe('NaN')
})
