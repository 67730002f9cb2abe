import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * The counts of two sides over the same cells, with the thin ones put together as χ² needs it: those whose smaller
 * expected count is below 5, and always the cell of the rest. If together they are still below 5, they join the
 * smallest of the others. The pooled cell comes last. `undefined` where fewer than two cells remain.
 *
 * @param rest  index of the cell of everything that has no cell of its own, if there is one
 */
export function pooledCells(
  reference: Numbers,
  current: Numbers,
  rest?: number,
): { readonly reference: readonly number[]; readonly current: readonly number[] } | undefined {
  const rows = Array.from(reference, (count, cell) => count + at(current, cell))
  const total = sum(rows)
  if (total === 0) return undefined
  const smaller = Math.min(sum(reference), sum(current))
  const isThin = (rows: number): boolean => (rows * smaller) / total < 5

  const kept: number[] = []
  const pooled: number[] = []
  rows.forEach((count, cell) => (cell === rest || isThin(count) ? pooled : kept).push(cell))
  const inPool = sum(pooled.map((cell) => at(rows, cell)))
  if (inPool > 0 && isThin(inPool) && kept.length > 0) {
    const smallest = kept.reduce((least, cell) => (at(rows, cell) < at(rows, least) ? cell : least))
    kept.splice(kept.indexOf(smallest), 1)
    pooled.push(smallest)
  }

  const groups = [...kept.map((cell) => [cell]), ...(inPool > 0 ? [pooled] : [])]
  if (groups.length < 2) return undefined
  const counts = (side: Numbers): number[] => groups.map((cells) => sum(cells.map((cell) => at(side, cell))))
  return { reference: counts(reference), current: counts(current) }
}
