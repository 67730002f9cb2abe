/** The next of a stream of numbers, evenly spread over [0, 1), with 53 random bits. */
export type Random = () => number

/**
 * A stream of pseudo-random numbers that a seed determines for ever: Chris Doty-Humphrey's sfc32 (PractRand 2010),
 * warmed up by twelve steps as he advises; two outputs make one number. Not for secrets.
 *
 * @param seed  a whole number; its lower 32 bits and the next 32 count
 */
export function randomGenerator(seed: number): Random {
  let a = 0
  let b = seed >>> 0
  let c = Math.floor(seed / 2 ** 32) >>> 0
  let counter = 1
  const next = (): number => {
    const result = (a + b + counter++) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + result) >>> 0
    return result
  }
  for (let step = 0; step < 12; step++) next()
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}
