import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { andersonDarling } from '../../../src/math/andersonDarling.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSamples } from '../../support/twoSamples.js'

test('agrees with SciPy', () => {
  expectReference('andersonDarling', andersonDarling)
})

test('knows only the order of the values, and gives p in [0, 1]', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = andersonDarling(reference, current)
      if (test === undefined) return
      expect(test.pValue).toBeGreaterThanOrEqual(0)
      expect(test.pValue).toBeLessThanOrEqual(1)
      const scaled = (values: readonly number[]) => values.map((value) => value * 8 + 16).toReversed()
      expect(andersonDarling(scaled(reference), scaled(current))).toEqual(test)
    }),
  )
})

test('is the same both ways', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = andersonDarling(reference, current)
      const back = andersonDarling(current, reference)
      expect(back?.statistic).toBeCloseTo(test?.statistic ?? NaN, 10)
      expect(back?.pValue).toBeCloseTo(test?.pValue ?? NaN, 10)
    }),
  )
})

test('does not exist where a sample is empty', () => {
  expect(andersonDarling([], [1, 2, 3, 4])).toBeUndefined()
  expect(andersonDarling([1, 2, 3, 4], [])).toBeUndefined()
})

test('needs four values, and two that differ', () => {
  expect(andersonDarling([1], [2, 3])).toBeUndefined()
  expect(andersonDarling([1, 1, 1], [1, 1])).toBeUndefined()
})

test('p stays within the table', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index)
  expect(andersonDarling(hundred, hundred)?.pValue).toBe(0.25)
  expect(
    andersonDarling(
      hundred,
      hundred.map((value) => value + 100),
    )?.pValue,
  ).toBe(0.001)
})
