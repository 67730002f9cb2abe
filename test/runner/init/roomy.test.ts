import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeNumber } from '../../../runner/init/codeNumber.js'
import { roomyRange } from '../../../runner/init/roomyRange.js'
import { roomyRate } from '../../../runner/init/roomyRate.js'

test.each([
  [18, 79, [0, 110]],
  [-1.6, 35.6, [-30, 60]],
  [0.1, 0.4, [0, 0.6]],
  [-0.3, -0.1, [-0.4, 0]],
  [7, 7, [3, 11]],
  [0, 0, [0, 1]],
])('%d to %d becomes %j', (minimum, maximum, range) => {
  expect(roomyRange(minimum, maximum)).toEqual(range)
})

// Data of a kind that people have: up to 1e12, nine digits.
const finite = fc
  .integer({ min: -1_000_000_000, max: 1_000_000_000 })
  .chain((digits) => fc.constantFrom(1e3, 1, 1e-3, 1e-9).map((unit) => digits * unit))

test('a range holds what was seen, and negative numbers only if some were', () => {
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      const [low, high] = roomyRange(Math.min(a, b), Math.max(a, b))
      expect(low).toBeLessThanOrEqual(Math.min(a, b))
      expect(high).toBeGreaterThanOrEqual(Math.max(a, b))
      if (Math.min(a, b) >= 0) expect(low).toBeGreaterThanOrEqual(0)
    }),
  )
})

test.each([
  [480, 40_000, 0.02],
  [1, 40_000, 0.001],
  [5, 50, 0.3],
  [30, 50, undefined],
])('%d of %d may become %d', (count, rows, limit) => {
  expect(roomyRate(count, rows)).toBe(limit)
})

test('large numbers are written with their thousands apart', () => {
  expect([9999, 15_000, -1_234_567, 12_345.678].map(codeNumber)).toEqual(['9999', '15_000', '-1_234_567', '12_345.678'])
})
