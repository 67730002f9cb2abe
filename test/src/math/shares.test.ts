import { expect, test } from 'vitest'
import { shares } from '../../../src/math/shares.js'

test('each count of all', () => {
  expect(shares([1, 3])).toEqual(Float64Array.of(0.25, 0.75))
})

test('nothing has no shares', () => {
  expect(shares([0, 0])).toBeUndefined()
  expect(shares([])).toBeUndefined()
})
