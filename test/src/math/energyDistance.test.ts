import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { energyDistance } from '../../../src/math/energyDistance.js'
import { expectReference } from '../../support/reference/expectReference.js'
import { twoSamples } from '../../support/twoSamples.js'

test('agrees with SciPy', () => {
  expectReference('energyDistance', energyDistance)
})

test('does not exist where a sample is empty', () => {
  expect(energyDistance([], [1, 2, 3, 4])).toBeUndefined()
  expect(energyDistance([1, 2, 3, 4], [])).toBeUndefined()
})

test('is 0 for equal values and the same both ways', () => {
  expect(energyDistance([1, 2, 2], [2, 1, 2])).toBe(0)
  fc.assert(
    fc.property(twoSamples(), ([reference, current]) => {
      expect(energyDistance(current, reference)).toBe(energyDistance(reference, current))
    }),
  )
})
