import { categories } from '../../aggregates/categories.js'
import { sum } from '../../math/sum.js'
import type { CategoricalProfile } from '../../metrics/drift/categoricalProfile.js'
import type { NumericProfile } from '../../metrics/drift/numericProfile.js'
import type { Operand } from '../../sql/operand.js'
import { categoryLiteral } from '../categoryLiteral.js'
import { categoryText } from '../categoryText.js'
import { countsAt } from '../countsAt.js'
import type { Data } from '../data.js'
import { stateOf } from '../stateOf.js'

/** Counts of both sides over the same cells. */
export interface Cells {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/** Categories that have a cell of their own; the rarest of more are one. */
const mostCategories = 1000

/**
 * Counts the current side over the cells of the reference: numbers between its quantiles, rows out of range in the outer cells;
 * categories of either side one by one, in ascending order.
 */
export function cellsOf(data: Data, of: Operand, profile: NumericProfile | CategoricalProfile): Promise<Cells> {
  return profile.kind === 'numeric' ? binsOf(data, of, profile) : categoriesOf(data, of, profile)
}

async function binsOf(data: Data, of: Operand, { cells }: NumericProfile): Promise<Cells> {
  const counts = await countsAt(data, of, { exact: [], edges: cells.edges })
  const limits = [0, ...cells.edges.map((edge) => counts.upTo(edge)), counts.total]
  return { reference: cells.counts, current: limits.slice(1).map((limit, at) => limit - (limits[at] ?? 0)) }
}

async function categoriesOf(data: Data, of: Operand, profile: CategoricalProfile): Promise<Cells> {
  const known = profile.categories.flatMap(([category]) => categoryLiteral(of.type, category) ?? [])
  const { known: held, others } = await stateOf(data, categories(of, known, mostCategories + 1))
  const before = new Map(profile.categories)
  const now = new Map([...held, ...others].map(([value, count]) => [categoryText(value), count]))
  const names = [...new Set([...before.keys(), ...now.keys()])]
  const rowsIn = (name: string) => (before.get(name) ?? 0) + (now.get(name) ?? 0)
  const byRows = names.toSorted((a, b) => rowsIn(b) - rowsIn(a))
  const own = byRows.slice(0, mostCategories).sort((a, b) => (a < b ? -1 : 1))
  const rest = byRows.slice(mostCategories)
  const counted = (side: ReadonlyMap<string, number>, beyond: number) => [
    ...own.map((name) => side.get(name) ?? 0),
    ...(rest.length > 0 || profile.others > 0 ? [sum(rest.map((name) => side.get(name) ?? 0)) + beyond] : []),
  ]
  return { reference: counted(before, profile.others), current: counted(now, 0) }
}
