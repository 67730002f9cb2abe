/**
 * A range rounded outward to two digits of its width, so that it reads as if written by hand: 1,613 to 5,140 is 1,600 to 5,200.
 * A range without a width is rounded by two digits of its ends.
 */
export function roundOutward(low: number, high: number): readonly [low: number, high: number] {
  const width = high - low || Math.max(Math.abs(high), Math.abs(low))
  if (width === 0) return [low, high]
  const exponent = Math.floor(Math.log10(width)) - 1
  return [scaled(Math.floor, low, exponent), scaled(Math.ceil, high, exponent)]
}

/** Rounds to a power of ten. Powers below one are divided by, since 3 × 0.1 is not 0.3. */
function scaled(round: (value: number) => number, value: number, exponent: number): number {
  const power = 10 ** Math.abs(exponent)
  const steps = exponent < 0 ? value * power : value / power
  // What is whole but for its last bits is whole.
  const whole =
    Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps)) ? Math.round(steps) : round(steps)
  return (exponent < 0 ? whole / power : whole * power) + 0
}
