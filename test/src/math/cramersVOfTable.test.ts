import { expect, test } from 'vitest'
import { cramersV } from '../../../src/math/cramersV.js'
import { cramersVOfTable } from '../../../src/math/cramersVOfTable.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('cramersVOfTable', cramersVOfTable)
})

test('leaves out what is empty, and needs two rows and two columns', () => {
  expect(
    cramersVOfTable([
      [5, 0, 0],
      [0, 0, 0],
      [0, 0, 7],
    ]),
  ).toBeCloseTo(1, 14)
  expect(
    cramersVOfTable([
      [5, 0],
      [7, 0],
    ]),
  ).toBeUndefined()
  expect(cramersVOfTable([[5, 6]])).toBeUndefined()
  expect(cramersVOfTable([])).toBeUndefined()
})

test('of two rows is that of two sides', () => {
  expect(
    cramersVOfTable([
      [10, 20, 30],
      [6, 9, 17],
    ]),
  ).toBeCloseTo(cramersV([10, 20, 30], [6, 9, 17]) ?? NaN, 14)
})
