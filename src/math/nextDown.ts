/** The largest double that is smaller; −Infinity stays what it is. */
export function nextDown(value: number): number {
  if (value === 0) return -Number.MIN_VALUE
  if (value === -Infinity || Number.isNaN(value)) return value
  const bits = new BigInt64Array(1)
  const doubles = new Float64Array(bits.buffer)
  doubles[0] = value
  // The bits of doubles of one sign are in the order of their magnitudes.
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? -1n : 1n)
  return doubles[0]
}
