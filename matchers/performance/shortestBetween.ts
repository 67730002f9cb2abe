/** The number of fewest digits in [low, high); `low` itself where nothing shorter lies there. */
export function shortestBetween(low: number, high: number): number {
  for (let digits = 1; digits <= 17; digits += 1) {
    const below = Number(low.toPrecision(digits))
    // One more in the last digit, where rounding went down.
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(below))) - digits + 1)
    const candidate = below >= low ? below : Number((below + unit).toPrecision(digits))
    if (candidate >= low && candidate < high) return candidate
  }
  return low
}
