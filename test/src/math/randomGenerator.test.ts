import { expect, test } from 'vitest'
import { chiSquared } from '../../../src/math/chiSquared.js'
import { randomGenerator } from '../../../src/math/randomGenerator.js'

// PractRand's sfc32, seeded with 42: the first two numbers, each of two outputs
test('is sfc32', () => {
  const random = randomGenerator(42)
  expect([random(), random()]).toEqual([0.29439390788555, 0.9125655762203799])
})

test('a seed decides, and seeds differ', () => {
  const [a, b, c] = [randomGenerator(1), randomGenerator(1), randomGenerator(2 ** 32 + 1)]
  const first = a()
  expect(b()).toBe(first)
  expect(c()).not.toBe(first)
})

test('is even over [0, 1)', () => {
  const random = randomGenerator(7)
  const counts = Array<number>(20).fill(0)
  for (let draw = 0; draw < 20_000; draw++) {
    const cell = Math.floor(random() * 20)
    counts[cell] = (counts[cell] ?? NaN) + 1
  }
  expect(chiSquared(counts, Array<number>(20).fill(1e9))?.pValue).toBeGreaterThan(0.001)
})
