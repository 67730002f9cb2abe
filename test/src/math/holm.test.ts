import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { holm } from '../../../src/math/holm.js'

test('agrees with R', () => {
  // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  // p.adjust(c(0.5, 0.9, 1e-300, 0.02, 0.02), "holm")
  expect(holm([0.5, 0.9, 1e-300, 0.02, 0.02])).toEqual([1, 1, 5e-300, 0.08, 0.08])
})

test('nothing stays nothing, one stays as it is', () => {
  expect(holm([])).toEqual([])
  expect(holm([0.2])).toEqual([0.2])
})

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

test('raises p-values, keeps their order, and treats the same p the same', () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const adjusted = holm(p)
      adjusted.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(p[i] ?? NaN)
        expect(value).toBeLessThanOrEqual(1)
        adjusted.forEach((other, j) => {
          if ((p[i] ?? NaN) <= (p[j] ?? NaN)) expect(value).toBeLessThanOrEqual(other)
        })
      })
      expect(holm(p.toReversed())).toEqual(adjusted.toReversed())
    }),
  )
})
