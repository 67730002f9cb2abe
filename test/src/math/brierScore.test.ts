import { expect, test } from 'vitest'
import { brierScore } from '../../../src/math/brierScore.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('brierScore', brierScore, 1e-13)
})

test('does not exist of no rows', () => {
  expect(brierScore({ scores: [], positives: [], negatives: [] })).toBeUndefined()
})
