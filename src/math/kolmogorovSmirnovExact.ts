import { at } from './at.js'
import { greatestCommonDivisor } from './greatestCommonDivisor.js'

/**
 * P(D >= steps / lcm(n, m)) of the two-sample two-sided Kolmogorov-Smirnov statistic of samples of n and m continuous
 * values: the share of lattice paths from (0, 0) to (n, m) that leave the band around the diagonal (Hodges 1958). Tiny
 * tails keep their digits, since the share that leaves is what is counted (Viehmann 2021, arXiv 2102.08037). O(n) for
 * equal sizes, else O(n × width of the band).
 */
export function kolmogorovSmirnovExact(n: number, m: number, steps: number): number {
  if (steps === 0) return 1
  return n === m ? leavingSquare(n, steps) : leavingBand(n, m, steps)
}

/**
 * 2 Σ (−1)^(k−1) C(2n, n − kh) / C(2n, n) over k >= 1 (Gnedenko and Korolyuk 1951), nested so that nothing overflows.
 */
function leavingSquare(n: number, h: number): number {
  let share = 0
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let ratio = 1
    for (let j = 0; j < h; j++) ratio *= (n - k * h - j) / (n + k * h + j + 1)
    share = ratio * (1 - share)
  }
  return Math.min(1, 2 * share)
}

function leavingBand(n: number, m: number, steps: number): number {
  const divisor = greatestCommonDivisor(n, m)
  const up = m / divisor
  const across = n / divisor
  // At j: the share of the paths to (i, j) that have been outside |i up − j across| < steps.
  const left = new Float64Array(m + 1).fill(1)
  let low = 0
  for (let i = 0; i <= n; i++) {
    const lowBefore = low
    low = Math.max(Math.floor((i * up - steps) / across) + 1, 0)
    left.fill(1, lowBefore, Math.min(low, m + 1))
    const high = Math.min(Math.ceil((i * up + steps) / across) - 1, m)
    for (let j = low; j <= high; j++) {
      if (i + j === 0) left[j] = 0
      else left[j] = (at(left, j) * i + (j === 0 ? 0 : at(left, j - 1) * j)) / (i + j)
    }
  }
  return at(left, m)
}
