import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { greatestCommonDivisor } from '../../../src/math/greatestCommonDivisor.js'
import { kolmogorovSmirnovExact } from '../../../src/math/kolmogorovSmirnovExact.js'

test('counts the orders of two samples', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (n, m) => {
      const distances = orders(n, m).map((fromReference) => largestDifference(fromReference, n, m))
      const multiple = (n / greatestCommonDivisor(n, m)) * m
      for (let steps = 0; steps <= multiple; steps++) {
        const reached = distances.filter((distance) => Math.round(distance * multiple) >= steps).length
        expect(kolmogorovSmirnovExact(n, m, steps)).toBeCloseTo(reached / distances.length, 12)
      }
    }),
  )
})

test('keeps its digits in a tiny tail, with equal and with other sizes', () => {
  // 2 / math.comb(200, 100) and 2 / math.comb(220, 100): of all orders, the two in which the samples do not mix
  expect(kolmogorovSmirnovExact(100, 100, 100) / 2.2087606931995028e-59).toBeCloseTo(1, 12)
  expect(kolmogorovSmirnovExact(100, 120, 600) / 5.4671118044827636e-65).toBeCloseTo(1, 12)
})

/** All orders of n values of one sample among m of another. */
function orders(n: number, m: number): boolean[][] {
  if (n === 0 || m === 0) return [[...Array<boolean>(n).fill(true), ...Array<boolean>(m).fill(false)]]
  return [...orders(n - 1, m).map((rest) => [true, ...rest]), ...orders(n, m - 1).map((rest) => [false, ...rest])]
}

function largestDifference(fromReference: readonly boolean[], n: number, m: number): number {
  let difference = 0
  return fromReference.reduce((largest, isReference) => {
    difference += isReference ? 1 / n : -1 / m
    return Math.max(largest, Math.abs(difference))
  }, 0)
}
