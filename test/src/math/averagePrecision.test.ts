import { expect, test } from 'vitest'
import { averagePrecision } from '../../../src/math/averagePrecision.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('averagePrecision', averagePrecision, 1e-13)
})

test('is 1 where every positive scores above every negative', () => {
  expect(averagePrecision({ scores: [1, 2, 3], positives: [0, 4, 2], negatives: [5, 0, 0] })).toBe(1)
})

test('does not exist without a positive', () => {
  expect(averagePrecision({ scores: [1], positives: [0], negatives: [3] })).toBeUndefined()
})
