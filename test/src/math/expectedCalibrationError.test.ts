import { expect, test } from 'vitest'
import { expectedCalibrationError } from '../../../src/math/expectedCalibrationError.js'

test('is the mean distance by rows', () => {
  const bins = [
    { rows: 30, predicted: 0.1, observed: 0.2 },
    { rows: 10, predicted: 0.8, observed: 0.5 },
  ]
  expect(expectedCalibrationError(bins)).toBeCloseTo((30 * 0.1 + 10 * 0.3) / 40, 15)
  expect(expectedCalibrationError([])).toBeUndefined()
})
