import { expect, test } from 'vitest'
import { matthewsCorrelation } from '../../../src/math/matthewsCorrelation.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('matthewsCorrelation', matthewsCorrelation, 1e-13)
})

test('is 1 for a perfect prediction, -1 for its opposite, and none where one side is one class', () => {
  expect(
    matthewsCorrelation([
      [5, 0],
      [0, 7],
    ]),
  ).toBeCloseTo(1, 15)
  expect(
    matthewsCorrelation([
      [0, 5],
      [7, 0],
    ]),
  ).toBeCloseTo(-1, 15)
  expect(
    matthewsCorrelation([
      [5, 0],
      [7, 0],
    ]),
  ).toBeUndefined()
  expect(matthewsCorrelation([])).toBeUndefined()
})
