/** The values of some rows, in their order. */
export function pickRows(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN)
}
