import { describe, expect, test } from 'vitest'
import { calibrationCurve } from '../../../src/math/calibrationCurve.js'

describe('calibrationCurve', () => {
  test('is that of scikit-learn, with its knots', () => {
    // f = IsotonicRegression(out_of_bounds='clip').fit([.1]*4 + [.2]*2 + [.3]*4 + [.5]*2 + [.9]*2, [1,0,0,0, 1,0, 1,0,0,0, 1,1, 1,1])
    // f.X_thresholds_, f.y_thresholds_
    const { scores, probabilities } = calibrationCurve({
      scores: [0.1, 0.2, 0.3, 0.5, 0.9],
      positives: [1, 1, 1, 2, 2],
      negatives: [3, 1, 3, 0, 0],
    })
    expect(scores).toEqual([0.1, 0.2, 0.3, 0.5, 0.9])
    expect(probabilities.map((each) => Number(each.toFixed(12)))).toEqual([0.25, 0.333333333333, 0.333333333333, 1, 1])
  })

  test('of equal shares is two knots, of one score one', () => {
    expect(calibrationCurve({ scores: [0.1, 0.2, 0.3], positives: [1, 1, 1], negatives: [1, 1, 1] })).toEqual({
      scores: [0.1, 0.3],
      probabilities: [0.5, 0.5],
    })
    expect(calibrationCurve({ scores: [0.4], positives: [1], negatives: [3] })).toEqual({
      scores: [0.4],
      probabilities: [0.25],
    })
  })
})
