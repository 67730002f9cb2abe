import { expect, test } from 'vitest'
import { sampleStandardDeviation } from '../../../src/math/sampleStandardDeviation.js'

test('divides by n - 1', () => {
  expect(sampleStandardDeviation([1, 3])).toBe(Math.SQRT2)
  expect(sampleStandardDeviation([1])).toBeUndefined()
})
