/**
 * P(K > x) of Kolmogorov's distribution, the limit of √n D: SciPy's `kstwobign.sf`.
 * Either of its two theta series (Kolmogorov 1933) converges in a few terms where it is used.
 */
export function kolmogorovUpperTail(x: number): number {
  if (x <= 0) return 1
  return x < 0.82 ? 1 - lowerTail(x) : upperTail(x)
}

function lowerTail(x: number): number {
  let total = 0
  let term = Infinity
  for (let k = 1; term > total * 1e-17; k += 2) {
    term = Math.exp(-((k * Math.PI) ** 2) / (8 * x * x))
    total += term
  }
  return (Math.sqrt(2 * Math.PI) / x) * total
}

function upperTail(x: number): number {
  let total = 0
  let term = Infinity
  for (let k = 1; Math.abs(term) > total * 1e-17; k++) {
    term = (k % 2 === 0 ? -2 : 2) * Math.exp(-2 * (k * x) ** 2)
    total += term
  }
  return total
}
