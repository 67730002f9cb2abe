import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Cramér's V of a table of counts, by rows of equal length: √(χ² / N / min(rows − 1, columns − 1)), SciPy's
 * `contingency.association`; in [0, 1]. Empty rows and columns are left out. `undefined` where fewer than two of either
 * remain.
 */
export function cramersVOfTable(table: readonly Numbers[]): number | undefined {
  const rowSums = table.map((row) => sum(row))
  const columnSums = Array.from(table[0] ?? [], (_, column) => sum(table.map((row) => at(row, column))))
  const total = sum(rowSums)
  const freedom = Math.min(occupied(rowSums), occupied(columnSums)) - 1
  if (freedom < 1) return undefined
  let chiSquared = 0
  table.forEach((row, r) => {
    columnSums.forEach((columnSum, column) => {
      const expected = (at(rowSums, r) * columnSum) / total
      if (expected > 0) chiSquared += (at(row, column) - expected) ** 2 / expected
    })
  })
  return Math.min(1, Math.sqrt(chiSquared / total / freedom))
}

function occupied(sums: readonly number[]): number {
  return sums.filter((count) => count > 0).length
}
