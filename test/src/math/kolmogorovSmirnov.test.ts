import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { kolmogorovSmirnov } from '../../../src/math/kolmogorovSmirnov.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSamples } from '../../support/twoSamples.js'

test('agrees with SciPy', () => {
  expectReference('kolmogorovSmirnov', kolmogorovSmirnov)
})

test('knows only the order of the values, and gives p in [0, 1]', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = kolmogorovSmirnov(reference, current)
      if (test === undefined) return
      expect(test.pValue).toBeGreaterThanOrEqual(0)
      expect(test.pValue).toBeLessThanOrEqual(1)
      const scaled = (values: readonly number[]) => values.map((value) => value * 8 + 16).toReversed()
      expect(kolmogorovSmirnov(scaled(reference), scaled(current))).toEqual(test)
    }),
  )
})

test('is the same both ways', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = kolmogorovSmirnov(reference, current)
      const back = kolmogorovSmirnov(current, reference)
      expect(back?.statistic).toBeCloseTo(test?.statistic ?? NaN, 10)
      expect(back?.pValue).toBeCloseTo(test?.pValue ?? NaN, 10)
    }),
  )
})

test('does not exist where a sample is empty', () => {
  expect(kolmogorovSmirnov([], [1, 2, 3, 4])).toBeUndefined()
  expect(kolmogorovSmirnov([1, 2, 3, 4], [])).toBeUndefined()
})

test('values that are the same have p = 1, values that never meet D = 1', () => {
  expect(kolmogorovSmirnov([1, 2, 2], [1, 2, 2])).toEqual({ statistic: 0, pValue: 1 })
  // 2 / C(10, 5)
  expect(kolmogorovSmirnov([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])?.pValue).toBeCloseTo(2 / 252, 14)
})

test('infinities are values like others', () => {
  expect(kolmogorovSmirnov([-Infinity, 1, Infinity], [-Infinity, 1, Infinity])).toEqual({ statistic: 0, pValue: 1 })
})
