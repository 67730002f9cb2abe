import { expect, test } from 'vitest'
import { rocAucDifference } from '../../../src/math/rocAucDifference.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('rocAucDifference', rocAucDifference, 1e-12)
})

test('of a score from itself is 0 without variance', () => {
  const counts = { scores: [1, 2, 3], positives: [1, 2, 4], negatives: [5, 2, 1] }
  expect(rocAucDifference(counts, counts.scores)).toEqual({ difference: 0, variance: 0 })
})

test('needs two rows of each kind', () => {
  expect(rocAucDifference({ scores: [1, 2], positives: [1, 0], negatives: [3, 4] }, [1, 2])).toBeUndefined()
})
