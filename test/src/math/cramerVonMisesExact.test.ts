import { expect, test } from 'vitest'
import { cramerVonMisesExact } from '../../../src/math/cramerVonMisesExact.js'

test('is 1 at 0, and that of the one extreme order at the end', () => {
  expect(cramerVonMisesExact(5, 7, 0)).toBe(1)
  // All of 3 before all of 3: ranks 1 to 3 and 4 to 6; U = 3 (9 + 9 + 9), in two of C(6, 3) orders
  expect(cramerVonMisesExact(3, 3, 81)).toBeCloseTo(0.1, 14)
  expect(cramerVonMisesExact(3, 3, 100)).toBe(0)
})
