import { expect, test } from 'vitest'
import { studentQuantile } from '../../../src/math/studentQuantile.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('studentQuantile', studentQuantile, 1e-12)
})

test('has no end', () => {
  expect(studentQuantile(0, 4)).toBe(-Infinity)
  expect(studentQuantile(1, 4)).toBe(Infinity)
})
