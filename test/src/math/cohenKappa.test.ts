import { expect, test } from 'vitest'
import { cohenKappa } from '../../../src/math/cohenKappa.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('cohenKappa', cohenKappa, 1e-13)
})

test('is 1 for a perfect prediction, 0 for chance, and none of one class', () => {
  expect(
    cohenKappa([
      [5, 0],
      [0, 7],
    ]),
  ).toBe(1)
  expect(
    cohenKappa([
      [2, 4],
      [3, 6],
    ]),
  ).toBe(0)
  expect(
    cohenKappa([
      [5, 0],
      [0, 0],
    ]),
  ).toBeUndefined()
  expect(cohenKappa([])).toBeUndefined()
})
