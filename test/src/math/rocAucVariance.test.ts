import { expect, test } from 'vitest'
import { rocAucVariance } from '../../../src/math/rocAucVariance.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('rocAucVariance', rocAucVariance, 1e-12)
})

test('needs two rows of each kind', () => {
  expect(rocAucVariance({ scores: [1, 2], positives: [1, 0], negatives: [3, 4] })).toBeUndefined()
})

test('is 0 where the classes do not meet', () => {
  expect(rocAucVariance({ scores: [1, 2], positives: [0, 9], negatives: [5, 0] })).toBe(0)
})
