import { mersenneTwister } from './mersenneTwister.js'

/**
 * Each call is the next `random.Random(seed).sample(range(population), size)` of Python 3.11 and later: `size` numbers below `population`, none
 * twice, in Python's order.
 */
export function pythonSample(seed: number, population: number, size: number): () => number[] {
  const next = mersenneTwister(seed)
  const below = (n: number): number => {
    const bits = 32 - Math.clz32(n)
    let drawn = next() >>> (32 - bits)
    while (drawn >= n) drawn = next() >>> (32 - bits)
    return drawn
  }
  // Python draws from a list that shrinks where a set of the drawn ones would take more room.
  const room = 21 + (size > 5 ? 4 ** Math.ceil(Math.log(size * 3) / Math.log(4)) : 0)
  return () => (population <= room ? fromList(population, size, below) : fromSet(population, size, below))
}

function fromList(population: number, size: number, below: (n: number) => number): number[] {
  const pool = Array.from({ length: population }, (_, index) => index)
  return Array.from({ length: size }, (_, index) => {
    const drawn = below(population - index)
    const result = pool[drawn] ?? 0
    pool[drawn] = pool[population - index - 1] ?? 0
    return result
  })
}

function fromSet(population: number, size: number, below: (n: number) => number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < size) drawn.add(below(population))
  return [...drawn]
}
