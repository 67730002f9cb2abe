import { at } from './at.js'
import type { Random } from './randomGenerator.js'

/** The whole numbers below `length` in a random order, each order as likely as any other (Fisher and Yates). */
export function permutation(length: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length }, (_, index) => index)
  for (let last = length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    const moved = at(order, last)
    order[last] = at(order, chosen)
    order[chosen] = moved
  }
  return order
}
