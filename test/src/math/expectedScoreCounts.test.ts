import { describe, expect, test } from 'vitest'
import { expectedScoreCounts } from '../../../src/math/expectedScoreCounts.js'
import { rocAuc } from '../../../src/math/rocAuc.js'
import { sum } from '../../../src/math/sum.js'

describe('expectedScoreCounts', () => {
  // p = np.array([.1, .4, .4, .8, .95]); d = p >= .5; y = np.r_[np.ones(5), np.zeros(5)]; w = np.r_[p, 1 - p]
  const scores = [0.1, 0.4, 0.8, 0.95]
  const counts = expectedScoreCounts(scores, scores, [1, 2, 1, 1])

  test('gives the expected ROC', () => {
    // roc_auc_score(y, np.r_[p, p], sample_weight=w)
    expect(rocAuc(counts)).toBeCloseTo(0.837213970293055, 12)
  })

  test('gives the expected confusion counts on either side of a threshold', () => {
    // confusion_matrix(y, np.r_[d, d], sample_weight=w) = [[2.1, 0.25], [0.9, 1.75]]
    const [positives, negatives] = [Array.from(counts.positives), Array.from(counts.negatives)]
    expect(sum(positives.slice(2))).toBeCloseTo(1.75, 12)
    expect(sum(negatives.slice(2))).toBeCloseTo(0.25, 12)
    expect(sum(positives.slice(0, 2))).toBeCloseTo(0.9, 12)
    expect(sum(negatives.slice(0, 2))).toBeCloseTo(2.1, 12)
  })

  test('of no rows is empty, without an area', () => {
    expect(rocAuc(expectedScoreCounts([], [], []))).toBeUndefined()
  })
})
