import { expect, test } from 'vitest'
import { logLoss } from '../../../src/math/logLoss.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('logLoss', logLoss, 1e-13)
})

test('a certain error costs a finite amount', () => {
  expect(logLoss({ scores: [0], positives: [1], negatives: [0] })).toBeCloseTo(36.04365338911715, 12)
})

test('does not exist of no rows', () => {
  expect(logLoss({ scores: [0.5], positives: [0], negatives: [0] })).toBeUndefined()
})
