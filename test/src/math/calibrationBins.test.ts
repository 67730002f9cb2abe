import { expect, test } from 'vitest'
import { calibrationBins } from '../../../src/math/calibrationBins.js'

test('bins hold equal counts, and the rows of one probability stay together', () => {
  const counts = { scores: [0.1, 0.2, 0.6, 0.8], positives: [0, 1, 1, 4], negatives: [3, 1, 1, 1] }
  expect(calibrationBins(counts, 2)).toEqual([
    { rows: 5, predicted: (3 * 0.1 + 2 * 0.2) / 5, observed: 1 / 5 },
    { rows: 7, predicted: (2 * 0.6 + 5 * 0.8) / 7, observed: 5 / 7 },
  ])
})

test('bins without rows are left out', () => {
  expect(calibrationBins({ scores: [0.3], positives: [1], negatives: [3] }, 15)).toEqual([
    { rows: 4, predicted: 0.3, observed: 0.25 },
  ])
  expect(calibrationBins({ scores: [], positives: [], negatives: [] }, 15)).toEqual([])
})
