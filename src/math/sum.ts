import type { Numbers } from './numbers.js'

/**
 * Sum with a running compensation (Neumaier 1974), as good as one in twice the precision. 0 of nothing.
 */
export function sum(numbers: Numbers): number {
  let total = 0
  let lost = 0
  for (const number of numbers) {
    const next = total + number
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total
    total = next
  }
  // Once the total is infinite, what was lost is Infinity - Infinity.
  return Number.isFinite(total) ? total + lost : total
}
