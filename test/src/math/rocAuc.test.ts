import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { rocAuc } from '../../../src/math/rocAuc.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSides } from '../../support/twoSides.js'

test('agrees with SciPy', () => {
  expectReference('rocAuc', rocAuc, 1e-13)
})

test('only the order of the scores counts, and turning the truth over turns the area', () => {
  fc.assert(
    fc.property(twoSides(), ([positives, negatives]) => {
      const scores = positives.map((_, index) => index)
      const area = rocAuc({ scores, positives, negatives }) ?? NaN
      expect(area).toBeGreaterThanOrEqual(0)
      expect(area).toBeLessThanOrEqual(1)
      expect(area + (rocAuc({ scores, positives: negatives, negatives: positives }) ?? NaN)).toBeCloseTo(1, 12)
    }),
  )
})

test('does not exist for one class', () => {
  expect(rocAuc({ scores: [1, 2], positives: [1, 2], negatives: [0, 0] })).toBeUndefined()
  expect(rocAuc({ scores: [], positives: [], negatives: [] })).toBeUndefined()
})
