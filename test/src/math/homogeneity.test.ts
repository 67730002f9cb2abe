import { expect, test } from 'vitest'
import { homogeneity } from '../../../src/math/homogeneity.js'

test('adds up what each count adds over the cells that are not empty', () => {
  const found = homogeneity([6, 0, 2], [2, 0, 6], (observed, expected) => Math.abs(observed - expected))
  expect(found?.statistic).toBe(8)
  expect(found?.degreesOfFreedom).toBe(1)
})
