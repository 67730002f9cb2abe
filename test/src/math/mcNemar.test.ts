import { expect, test } from 'vitest'
import { mcNemar } from '../../../src/math/mcNemar.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('mcNemar', mcNemar, 1e-12)
})

test('is 1 without pairs that differ', () => {
  expect(mcNemar(0, 0)).toBe(1)
})
