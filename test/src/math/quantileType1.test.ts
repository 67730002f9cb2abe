import { expect, test } from 'vitest'
import { quantileType1 } from '../../../src/math/quantileType1.js'

test('agrees with R', () => {
  // quantile(c(1, 2, 4, 8), c(0, .25, .26, .5, 1), type = 1)
  expect([0, 0.25, 0.26, 0.5, 1].map((p) => quantileType1([1, 2, 4, 8], p))).toEqual([1, 1, 2, 2, 8])
})

test('a share that doubles cannot hold exactly means the value it would', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => index + 1)
  expect(twenty.map((k) => quantileType1(twenty, k / 20))).toEqual(twenty)
  const many = Array.from({ length: 12_340 }, (_, index) => index + 1)
  expect(twenty.map((k) => quantileType1(many, k / 20))).toEqual(twenty.map((k) => k * 617))
})

test('there is none of no values', () => {
  expect(quantileType1([], 0.5)).toBeUndefined()
})
