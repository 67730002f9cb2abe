import { expect, test } from 'vitest'
import { contrast } from '../../../../src/math/concept/contrast.js'

const rows = Array.from({ length: 60 }, (_, i) => i)
const sides = rows.map((i) => ((i * 11) % 17 < 7 ? 1 : 0) - (0.2 + (0.6 * ((i * 7) % 13)) / 13))
const residuals = rows.map((i) => ((((i * 5) % 23) - 9) / 10) * (i % 9 === 0 ? 3 : 1))
const shape = rows.map((i) => (((i * 3) % 7) - 2) / 2)
const weights = rows.map((i) => 1 + (i % 3))

/** NumPy 2.3 and SciPy 1.17: the sums, and `2 * pearson3.sf(abs(S) / sqrt(V), skewness)`, of skewness 0 `2 * norm.sf`. */
test.each([
  ['all rows', undefined, undefined, -0.46417007311033937, 0.3463569162358205, 0.09494707092725045],
  ['a shape', shape, undefined, -0.15925446475747648, 0.33522110410614453, 0.4976112639499658],
  ['weights', shape, weights, 0.032358271458389244, 0.2036016707067274, 0.849338029915524],
  [
    'the shape turned over',
    shape.map((g) => -g),
    weights,
    -0.032358271458389244,
    0.2036016707067274,
    0.849338029915524,
  ],
] as const)('of %s is NumPy’s', (_, g, w, size, standardError, pValue) => {
  const found = contrast(sides, residuals, g, w)
  expect(found.size / size).toBeCloseTo(1, 9)
  expect(found.standardError / standardError).toBeCloseTo(1, 9)
  expect(found.pValue / pValue).toBeCloseTo(1, 9)
  expect(Math.sign(found.z)).toBe(Math.sign(size))
})

test('nothing is known where the sides are certain, or nothing is left', () => {
  const nothing = { size: 0, standardError: Infinity, pValue: 1, z: 0 }
  expect(contrast([0, 0], [1, 2])).toEqual(nothing)
  expect(contrast([0.5, -0.5], [0, 0])).toEqual(nothing)
  expect(contrast([0.5, -0.5], [1, 1], [0, 0])).toEqual(nothing)
})
