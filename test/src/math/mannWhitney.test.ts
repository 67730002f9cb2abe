import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { mannWhitney } from '../../../src/math/mannWhitney.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSamples } from '../../support/twoSamples.js'

test('agrees with SciPy', () => {
  expectReference('mannWhitney', mannWhitney)
})

test('knows only the order of the values, and gives p in [0, 1]', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = mannWhitney(reference, current)
      if (test === undefined) return
      expect(test.pValue).toBeGreaterThanOrEqual(0)
      expect(test.pValue).toBeLessThanOrEqual(1)
      const scaled = (values: readonly number[]) => values.map((value) => value * 8 + 16).toReversed()
      expect(mannWhitney(scaled(reference), scaled(current))).toEqual(test)
    }),
  )
})

test('does not exist where a sample is empty', () => {
  expect(mannWhitney([], [1, 2, 3, 4])).toBeUndefined()
  expect(mannWhitney([1, 2, 3, 4], [])).toBeUndefined()
})

test('the two U add up to all pairs, and share their p', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = mannWhitney(reference, current)
      const back = mannWhitney(current, reference)
      expect((test?.statistic ?? NaN) + (back?.statistic ?? NaN)).toBe(reference.length * current.length)
      expect(back?.pValue).toBeCloseTo(test?.pValue ?? NaN, 12)
    }),
  )
})

test('p is 1 where all values are equal', () => {
  expect(mannWhitney([3, 3, 3], [3, 3])).toEqual({ statistic: 3, pValue: 1 })
})

// scipy.stats.mannwhitneyu(range(1000, 1008), numpy.arange(2000) + 0.5).pvalue, both exact
test('is exact with eight values against thousands', () => {
  const eight = Array.from({ length: 8 }, (_, index) => 1500 + 3 * index)
  const many = Array.from({ length: 2000 }, (_, index) => index + 0.5)
  expect(mannWhitney(eight, many)?.pValue).toBeCloseTo(0.010635571728769706, 12)
})
