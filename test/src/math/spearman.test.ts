import { expect, test } from 'vitest'
import { spearman } from '../../../src/math/spearman.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('spearman', spearman)
})

test('sees any monotone relation', () => {
  expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBe(1)
  expect(spearman([1, 1], [1, 2])).toBeUndefined()
})
