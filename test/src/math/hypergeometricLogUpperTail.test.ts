import { expect, test } from 'vitest'
import { hypergeometricLogUpperTail } from '../../../src/math/hypergeometricLogUpperTail.js'

test('of the smallest count that the margins allow is certain', () => {
  expect(hypergeometricLogUpperTail(0, 5, 4, 3)).toBe(0)
  expect(hypergeometricLogUpperTail(2, 5, 4, 0)).toBe(0)
})

test('goes on below the smallest double', () => {
  // math.log(1 / math.comb(2000, 1000))
  expect(hypergeometricLogUpperTail(1000, 0, 0, 1000)).toBeCloseTo(-1382.26799353748, 9)
})
