import { expect, test } from 'vitest'
import { formatShare } from '../../../src/verdicts/formatShare.js'

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.0372, '3.7 %'],
  [0.48, '48 %'],
  [0.123456, '12.3 %'],
  [0.00012, '0.012 %'],
])('%d reads %s', (share, text) => {
  expect(formatShare(share)).toBe(text)
})

test('almost all is not all, and almost none is not none', () => {
  expect(formatShare(0.9996)).toBe('99.96 %')
  expect(formatShare(0.999_999_9)).toBe('> 99.999 %')
  expect(formatShare(1e-9)).toBe('1e-7 %')
})
