import { expect, test } from 'vitest'
import { permutation } from '../../../src/math/permutation.js'
import { randomGenerator } from '../../../src/math/randomGenerator.js'

test('holds every index once, and each order as often as any other', () => {
  const random = randomGenerator(3)
  const seen = new Map<string, number>()
  for (let draw = 0; draw < 6000; draw++) {
    const order = permutation(3, random).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210'])
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('of nothing is nothing', () => {
  expect(permutation(0, randomGenerator(1))).toHaveLength(0)
})
