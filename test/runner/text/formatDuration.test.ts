import { expect, test } from 'vitest'
import { formatDuration } from '../../../runner/text/formatDuration.js'

test.each([
  [0, '0 ms'],
  [31.4, '31 ms'],
  [999.6, '1.00 s'],
  [1240, '1.24 s'],
  [12_345, '12.3 s'],
  [59_999, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
