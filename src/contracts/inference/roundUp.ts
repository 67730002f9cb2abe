/** A number above 0 rounded up to so many digits; 0.0731 is 0.08 with one. */
export function roundUp(value: number, digits: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1)
  // A quotient that is 7 but for its last bits is 7.
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(digits + 1))
}
