import { expect, test } from 'vitest'
import { fBeta } from '../../../src/math/fBeta.js'

test('weighs recall by the square of beta', () => {
  // sklearn.metrics.fbeta_score of 8 true positives, 2 false positives, 4 false negatives
  expect(fBeta(8, 2, 4)).toBeCloseTo(0.7272727272727273, 15)
  expect(fBeta(8, 2, 4, 2)).toBeCloseTo(0.6896551724137931, 15)
  expect(fBeta(8, 2, 4, 0.5)).toBeCloseTo(0.7692307692307693, 15)
})

test('is 0 without a hit, and does not exist for a class that is nowhere', () => {
  expect(fBeta(0, 2, 0)).toBe(0)
  expect(fBeta(0, 0, 0)).toBeUndefined()
})
