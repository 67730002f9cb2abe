import { expect, test } from 'vitest'
import { mannWhitneyExact } from '../../../src/math/mannWhitneyExact.js'

test('counts the orders of two samples', () => {
  // 2 values among 3: U is 6 in one of C(5, 2) orders, at least 5 in two, at least 4 in four
  expect([6, 5, 4].map((u) => mannWhitneyExact(2, 3, u))).toEqual([0.1, 0.2, 0.4])
})

test('sizes commute', () => {
  expect(mannWhitneyExact(5, 9, 30)).toBe(mannWhitneyExact(9, 5, 30))
})
