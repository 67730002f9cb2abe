import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { cramerVonMises } from '../../../src/math/cramerVonMises.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSamples } from '../../support/twoSamples.js'

test('agrees with SciPy', () => {
  expectReference('cramerVonMises', cramerVonMises)
})

test('knows only the order of the values, and gives p in [0, 1]', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = cramerVonMises(reference, current)
      if (test === undefined) return
      expect(test.pValue).toBeGreaterThanOrEqual(0)
      expect(test.pValue).toBeLessThanOrEqual(1)
      const scaled = (values: readonly number[]) => values.map((value) => value * 8 + 16).toReversed()
      expect(cramerVonMises(scaled(reference), scaled(current))).toEqual(test)
    }),
  )
})

test('is the same both ways', () => {
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      const test = cramerVonMises(reference, current)
      const back = cramerVonMises(current, reference)
      expect(back?.statistic).toBeCloseTo(test?.statistic ?? NaN, 10)
      expect(back?.pValue).toBeCloseTo(test?.pValue ?? NaN, 10)
    }),
  )
})

test('does not exist where a sample is empty', () => {
  expect(cramerVonMises([], [1, 2, 3, 4])).toBeUndefined()
  expect(cramerVonMises([1, 2, 3, 4], [])).toBeUndefined()
})

test('needs two values on each side', () => {
  expect(cramerVonMises([1], [1, 2, 3])).toBeUndefined()
})
