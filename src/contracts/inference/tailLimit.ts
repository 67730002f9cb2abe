/** The chance that a batch as large as this one has a value beyond the limit. */
const chance = 1e-4

/**
 * The value that the next batch of as many rows exceeds with a chance of about one in ten thousand.
 *
 * Beyond a high threshold most distributions fall like an exponential (Pickands 1975, Balkema and de Haan 1974), whose scale
 * is the mean excess over it, here with two standard errors more. Long tails of positive numbers fall so on a logarithmic scale
 * (Hill 1975).
 *
 * @param largest  the largest values, descending; at least two
 * @param middle   where the bulk lies; says whether the tail is long
 */
export function tailLimit(largest: readonly number[], middle: number): number {
  const threshold = largest.at(-1) ?? NaN
  const [maximum = NaN] = largest
  const isLong = threshold > 0 && middle > 0 && maximum > 5 * middle
  if (!isLong) return exponentialLimit(largest)
  return Math.exp(exponentialLimit(largest.map(Math.log)))
}

function exponentialLimit(largest: readonly number[]): number {
  const threshold = largest.at(-1) ?? NaN
  const over = largest.length - 1
  const mean = largest.reduce((sum, value) => sum + value - threshold, 0) / over
  const scale = mean * (1 + 2 / Math.sqrt(over))
  return Math.max(threshold + scale * Math.log(over / chance), largest[0] ?? NaN)
}
