import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * The shares of two sides' counts with half a row added to each cell, so that none is 0: (count + ½) / (n + k / 2),
 * over the k cells that have a row on at least one side; the others are left out. `undefined` where a side has no rows.
 */
export function smoothedShares(
  reference: Numbers,
  current: Numbers,
): { readonly reference: readonly number[]; readonly current: readonly number[] } | undefined {
  const rows = sum(reference)
  const currentRows = sum(current)
  if (rows === 0 || currentRows === 0) return undefined
  const cells = Array.from(reference, (_, cell) => cell).filter((cell) => at(reference, cell) + at(current, cell) > 0)
  const smoothed = (counts: Numbers, total: number) =>
    cells.map((cell) => (at(counts, cell) + 0.5) / (total + cells.length / 2))
  return { reference: smoothed(reference, rows), current: smoothed(current, currentRows) }
}
