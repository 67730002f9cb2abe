import { expect, test } from 'vitest'
import { chiSquared } from '../../../src/math/chiSquared.js'
import { gTest } from '../../../src/math/gTest.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('gTest', gTest)
})

test('a single cell holds no difference', () => {
  expect(gTest([7], [9])).toEqual({ statistic: 0, pValue: 1, degreesOfFreedom: 0 })
})

test('is near Pearson where there are many rows', () => {
  const reference = [10_000, 20_000, 30_000]
  const current = [10_100, 20_050, 29_700]
  expect(gTest(reference, current)?.statistic).toBeCloseTo(chiSquared(reference, current)?.statistic ?? NaN, 1)
})

test('does not exist where a side has no rows', () => {
  expect(gTest([0, 0], [1, 2])).toBeUndefined()
  expect(gTest([1, 2], [0, 0])).toBeUndefined()
  expect(gTest([], [])).toBeUndefined()
})
