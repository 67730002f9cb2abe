import type { Numbers } from './numbers.js'

/** The number at an index; NaN outside, so that a loop that runs too far shows in its result. */
export function at(numbers: Numbers, index: number): number {
  return numbers[index] ?? NaN
}
