/** The values of some rows, in their order. */
export function pickRows(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) picked[index] = values[rows[index] ?? 0] ?? Number.NaN
  return picked
}
