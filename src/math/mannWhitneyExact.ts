import { at } from './at.js'
import { sum } from './sum.js'

/**
 * P(U >= u) of Mann and Whitney's U for samples of n and m continuous values, u >= nm / 2. The number of ways to reach
 * each U is a coefficient of the Gaussian binomial of n + m and the smaller, built factor by factor: (1 − q^(larger +
 * i)) / (1 − q^i). O(smaller × nm).
 */
export function mannWhitneyExact(n: number, m: number, u: number): number {
  const smaller = Math.min(n, m)
  const larger = Math.max(n, m)
  // The distribution is symmetric: as many ways to reach u as nm − u.
  const lowest = n * m - u
  const ways = new Float64Array(lowest + 1)
  ways[0] = 1
  let all = 1
  for (let i = 1; i <= smaller; i++) {
    for (let value = lowest; value >= larger + i; value--) ways[value] = at(ways, value) - at(ways, value - larger - i)
    for (let value = i; value <= lowest; value++) ways[value] = at(ways, value) + at(ways, value - i)
    all *= (larger + i) / i
  }
  return Math.min(1, sum(ways) / all)
}
