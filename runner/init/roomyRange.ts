/**
 * A range that the next batch may fill: half of what was seen wider at each end, rounded outward to one digit of its width.
 * What was never negative stays so.
 */
export function roomyRange(minimum: number, maximum: number): readonly [minimum: number, maximum: number] {
  const size = Math.max(Math.abs(minimum), Math.abs(maximum))
  // A width of nothing, or of a rounding error, says nothing of the next batch.
  const width = maximum === minimum ? size || 1 : Math.max(maximum - minimum, size * 1e-9)
  const step = 10 ** Math.floor(Math.log10(width))
  const low = rounded(Math.floor((minimum - width / 2) / step), step)
  const high = rounded(Math.ceil((maximum + width / 2) / step), step)
  return [minimum >= 0 ? Math.max(0, low) : low, high]
}

/** Steps below one are not exact in binary: 3 × 0.1 is not 0.3. */
function rounded(steps: number, step: number): number {
  return step >= 1 ? steps * step : Number((steps * step).toPrecision(12)) + 0
}
