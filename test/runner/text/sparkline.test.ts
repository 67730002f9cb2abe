import { expect, test } from 'vitest'
import { sparkline } from '../../../runner/text/sparkline.js'

test('bars are as high as their share of the largest', () => {
  expect(sparkline([0, 1, 4, 8])).toBe('▁▁▄█')
})

test('nothing is a line at the bottom', () => {
  expect(sparkline([0, 0])).toBe('▁▁')
  expect(sparkline([])).toBe('')
})
