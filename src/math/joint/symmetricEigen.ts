import { at } from '../at.js'

export interface Eigen {
  /** Descending. */
  readonly values: readonly number[]
  /** Of each value, of length 1. */
  readonly vectors: readonly Float64Array[]
}

/** Eigenvalues and eigenvectors of a real symmetric matrix by Jacobi's rotations, O(n³) a sweep and seldom more than ten. */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = a.map((_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)))
  const scale = Math.max(...a.map((row, i) => Math.abs(at(row, i))), 1e-300)
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let largest = 0
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        largest = Math.max(largest, Math.abs(a[p]?.[q] ?? 0))
        rotate(a, v, p, q)
      }
    }
    if (largest <= 1e-14 * scale) break
  }
  const order = Array.from({ length: size }, (_, i) => i).toSorted((i, j) => (a[j]?.[j] ?? 0) - (a[i]?.[i] ?? 0))
  return {
    values: order.map((i) => a[i]?.[i] ?? 0),
    vectors: order.map((i) => Float64Array.from(v, (row) => at(row, i))),
  }
}

/** Makes the element (p, q) zero. */
function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const apq = a[p]?.[q] ?? 0
  if (apq === 0) return
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const turn = (x: Float64Array, y: Float64Array, i: number, j: number) => {
    const [xi, yj] = [at(x, i), at(y, j)]
    x[i] = c * xi - t * c * yj
    y[j] = t * c * xi + c * yj
  }
  for (const row of a) turn(row, row, p, q)
  const [ap, aq] = [a[p], a[q]]
  if (ap !== undefined && aq !== undefined) for (let k = 0; k < ap.length; k += 1) turn(ap, aq, k, k)
  for (const row of v) turn(row, row, p, q)
}
