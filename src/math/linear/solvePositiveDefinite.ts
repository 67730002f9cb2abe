/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's decomposition. A pivot that is not positive (columns that
 * depend on each other) gives a zero for its unknown. O(n³).
 */
export function solvePositiveDefinite(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lower = matrix.map(() => new Float64Array(size))
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0
  for (const [row, own] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row]?.[column] ?? 0
      for (let k = 0; k < column; k += 1) rest -= at(row, k) * at(column, k)
      if (row === column) own[column] = rest > tolerance * (matrix[row]?.[row] ?? 0) ? Math.sqrt(rest) : 0
      else own[column] = at(column, column) === 0 ? 0 : rest / at(column, column)
    }
  }
  const half = new Float64Array(size)
  for (let row = 0; row < size; row += 1) {
    let rest = right[row] ?? 0
    for (let k = 0; k < row; k += 1) rest -= at(row, k) * (half[k] ?? 0)
    half[row] = at(row, row) === 0 ? 0 : rest / at(row, row)
  }
  const solution = new Float64Array(size)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = half[row] ?? 0
    for (let k = row + 1; k < size; k += 1) rest -= at(k, row) * (solution[k] ?? 0)
    solution[row] = at(row, row) === 0 ? 0 : rest / at(row, row)
  }
  return solution
}

/** What is left of a pivot's square when its column is a sum of the ones before. */
const tolerance = 1e-12
