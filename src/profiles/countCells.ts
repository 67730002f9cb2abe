import { compareExact } from '../math/compareExact.js'
import { sum } from '../math/sum.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { Operand } from '../sql/operand.js'
import type { ColumnReference } from './columnReference.js'
import { countCategories } from './countCategories.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'

/** Counts of two sides over the same cells. */
export interface Cells {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/** More categories than these have no cell of their own: the rarest are one. */
const mostCells = 1000

/**
 * The cells that named methods count a column by: between the quantiles of the reference, whatever is out of its range in the outer ones, or
 * every category of either side, ascending. `undefined` for a column without either.
 */
export async function countCells(
  data: Data,
  of: Operand,
  { draft, profile }: Pick<ColumnReference, 'draft' | 'profile'>,
): Promise<Cells | undefined> {
  const { values } = draft
  if (values === undefined) return undefined
  if (values.kind === 'categorical') return categoryCells(data, of, values)
  const { edges } = values.cells
  const [current, { values: counted }] = await Promise.all([countsAt(data, of, { exact: [], edges }), profile])
  if (counted?.kind !== 'numeric') return undefined
  const limits = [0, ...edges.map((edge) => current.upTo(edge)), current.total]
  const cells = limits.slice(1).map((limit, index) => limit - (limits[index] ?? 0))
  return { reference: counted.cells.counts, current: cells }
}

async function categoryCells(data: Data, of: Operand, profile: CategoricalProfile): Promise<Cells> {
  const found = await countCategories(data, of, profile, mostCells)
  const before = new Map(profile.categories)
  const now = new Map([...found.counts, ...found.others])
  const rowsOf = (category: string) => (before.get(category) ?? 0) + (now.get(category) ?? 0)
  const all = [...new Set([...before.keys(), ...now.keys()])]
  const kept = all.toSorted((a, b) => rowsOf(b) - rowsOf(a)).slice(0, mostCells)
  const named = kept.toSorted((a, b) => compareCategories(a, b))
  const side = (counts: ReadonlyMap<string, number>, values: number) => {
    const own = named.map((category) => counts.get(category) ?? 0)
    return [...own, values - sum(own)]
  }
  const cells = { reference: side(before, profile.values), current: side(now, found.values) }
  const isRest = cells.reference.at(-1) === 0 && cells.current.at(-1) === 0
  return isRest ? { reference: cells.reference.slice(0, -1), current: cells.current.slice(0, -1) } : cells
}

/** Numbers by size, words by code points, which puts `false` before `true`. */
function compareCategories(a: string, b: string): number {
  return compareExact(a, b) ?? Buffer.compare(Buffer.from(a), Buffer.from(b))
}
