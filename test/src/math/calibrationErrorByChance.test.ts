import { expect, test } from 'vitest'
import { calibrationErrorByChance } from '../../../src/math/calibrationErrorByChance.js'
import { expectedCalibrationError } from '../../../src/math/expectedCalibrationError.js'
import { randomGenerator } from '../../../src/math/randomGenerator.js'
import { sum } from '../../../src/math/sum.js'

test('perfect probabilities are off by more in about one case of twenty', () => {
  const random = randomGenerator(1)
  const bins = Array.from({ length: 10 }, (_, index) => ({ rows: 200, predicted: (index + 0.5) / 10 }))
  const cases = Array.from({ length: 1000 }, () => {
    const observed = bins.map(({ rows, predicted }) => ({
      rows,
      predicted,
      observed: sum(Array.from({ length: rows }, () => (random() < predicted ? 1 : 0))) / rows,
    }))
    return (expectedCalibrationError(observed) ?? 0) > calibrationErrorByChance(observed)
  })
  const share = cases.filter(Boolean).length / cases.length
  expect(share).toBeGreaterThan(0.03)
  expect(share).toBeLessThan(0.07)
})

test('what is certain is not off by chance', () => {
  expect(calibrationErrorByChance([{ rows: 5, predicted: 1, observed: 1 }])).toBe(0)
})
