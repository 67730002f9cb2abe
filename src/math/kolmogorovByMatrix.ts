import { at } from './at.js'
import { stirling } from './stirling.js'

/** A square matrix by rows, times 2^exponent. */
interface Scaled {
  readonly size: number
  readonly cells: Float64Array
  readonly exponent: number
}

/**
 * P(D < d) of the two-sided one-sample Kolmogorov-Smirnov statistic of n values, exact: Durbin's matrix, raised to the
 * n-th power as Marsaglia, Tsang and Wang (2003) do. O(⌈nd⌉³ log n), so for small n d only.
 */
export function kolmogorovByMatrix(n: number, d: number): number {
  if (n * d <= 0.5) return 0
  const k = Math.ceil(n * d)
  const { size, cells, exponent } = power(durbin(k, k - n * d), n)
  // n! / n^n times the middle cell
  return Math.exp(Math.log(at(cells, (k - 1) * size + k - 1)) + exponent * Math.LN2 + stirling(n) - n)
}

function durbin(k: number, h: number): Scaled {
  const size = 2 * k - 1
  const cells = new Float64Array(size * size)
  const oneOverFactorial = [1]
  for (let i = 1; i <= size; i++) oneOverFactorial.push(at(oneOverFactorial, i - 1) / i)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= Math.min(row + 1, size - 1); column++) {
      let cell = 1
      if (column === 0) cell -= h ** (row + 1)
      if (row === size - 1) cell -= h ** (size - column)
      if (column === 0 && row === size - 1) cell += Math.max(2 * h - 1, 0) ** size
      cells[row * size + column] = cell * at(oneOverFactorial, row - column + 1)
    }
  }
  return { size, cells, exponent: 0 }
}

function power(base: Scaled, n: number): Scaled {
  if (n === 1) return base
  const half = power(base, Math.floor(n / 2))
  const square = product(half, half)
  return n % 2 === 0 ? square : product(square, base)
}

function product(a: Scaled, b: Scaled): Scaled {
  const { size } = a
  const cells = new Float64Array(size * size)
  let largest = 0
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = at(a.cells, row * size + inner)
      for (let column = 0; column < size; column++) {
        const index = row * size + column
        cells[index] = at(cells, index) + factor * at(b.cells, inner * size + column)
      }
    }
    largest = Math.max(largest, at(cells, row * size + (size - 1) / 2))
  }
  const shift = Math.floor(Math.log2(largest))
  const scale = 2 ** -shift
  return { size, cells: cells.map((cell) => cell * scale), exponent: a.exponent + b.exponent + shift }
}
