/**
 * P(D < d) of the two-sided one-sample Kolmogorov-Smirnov statistic of n > 140 values: the expansion of Pelz and Good
 * (1976) in powers of 1 / √n, by the formulas of Simard and L'Ecuyer (2011, section 2.3).
 */
export function kolmogorovBySeries(n: number, d: number): number {
  const z = Math.sqrt(n) * d
  // With fewer than about 0.04 the result is below the smallest double.
  if (Math.PI ** 2 / (8 * z * z) > 708) return 0
  const z2 = z ** 2
  const z4 = z ** 4
  const z6 = z ** 6
  const z8 = z ** 8
  let k0 = 0
  let k1 = 0
  let k2 = 0
  let k3 = 0
  for (let k = Math.ceil((16 * z) / Math.PI); k >= 1; k--) {
    const half = (Math.PI * (k - 0.5)) ** 2
    const atHalf = Math.exp(-half / (2 * z2))
    k0 += atHalf
    k1 += (half - z2) * atHalf
    k2 += (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * half + (1 - 2 * z2) * half ** 2) * atHalf
    k3 +=
      ((5 - 30 * z2) * half ** 3 + (212 * z4 - 60 * z2) * half ** 2 + (135 * z4 - 96 * z6) * half - 30 * z6 - 90 * z8) *
      atHalf
    const whole = (Math.PI * k) ** 2
    const atWhole = Math.exp(-whole / (2 * z2))
    k2 -= 2 * z4 * whole * atWhole
    k3 += 30 * z4 * (3 * z2 - whole) * whole * atWhole
  }
  const terms = k0 / z + k1 / (6 * z4 * Math.sqrt(n)) + k2 / (72 * z4 * z2 * z * n) + k3 / (6480 * z8 * z2 * n ** 1.5)
  return Math.sqrt(2 * Math.PI) * terms
}
