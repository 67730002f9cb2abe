/**
 * The modified Bessel function of the second kind, ∫ exp(−x cosh t) cosh νt dt over t >= 0, for x > 0 and small ν. By
 * the trapezoidal rule, which is exact to all digits here since the integrand and its derivatives vanish at both ends
 * (they are even in t).
 */
export function besselK(order: number, x: number): number {
  // The peak at 0 is 1 / √x wide.
  const step = Math.min(1 / 16, 1 / 2 / Math.sqrt(x))
  let total = 0.5
  let term = 1
  // cosh t − 1 = 2 sinh² (t / 2) keeps the digits where e^−x is taken out.
  for (let t = step; term > total * 1e-18; t += step) {
    term = Math.exp(-2 * x * Math.sinh(t / 2) ** 2) * Math.cosh(order * t)
    total += term
  }
  return Math.exp(-x) * step * total
}
