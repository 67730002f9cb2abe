import { expect, test } from 'vitest'
import { oddsRatio } from '../../../src/math/oddsRatio.js'

test('is ad / bc', () => {
  expect(oddsRatio(8, 2, 1, 5)).toBe(20)
  expect(oddsRatio(0, 2, 1, 5)).toBe(0)
})

test('is infinite where b or c is 0, and does not exist with an empty row or column', () => {
  expect(oddsRatio(8, 0, 1, 5)).toBe(Infinity)
  expect(oddsRatio(8, 0, 0, 5)).toBe(Infinity)
  expect(oddsRatio(0, 0, 1, 5)).toBeUndefined()
  expect(oddsRatio(8, 0, 5, 0)).toBeUndefined()
})
