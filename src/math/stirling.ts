import gamma from '@stdlib/math-base-special-gamma'

/**
 * ln(n! (e / n)^n): what remains of ln n! beyond n ln n − n, for any real n ≥ 0; 0 at 0.
 * Small (½ ln 2πn and a little), so differences of factorials near 10^15 keep all their digits.
 */
export function stirling(n: number): number {
  if (n === 0) return 0
  if (n < 16) return Math.log(gamma(n + 1) * (Math.E / n) ** n)
  const square = n * n
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
  return Math.log(2 * Math.PI * n) / 2 + series
}
