import { extent } from '../aggregates/extent.js'
import { shapeQuantiles } from '../aggregates/shapeQuantiles.js'
import { compareExact } from '../math/compareExact.js'
import { isAtom } from '../metrics/drift/isAtom.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import { partition } from '../metrics/drift/partition.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'
import { exactOf } from './exactOf.js'
import { frequentValues } from './frequentValues.js'
import { stateOf } from './stateOf.js'

export interface NumericLearning {
  readonly bins: number
  /** The share of the rows that edges and candidates of atoms are taken from; absent for all. */
  readonly sample?: number
  /** The rows that values are taken from, where they are not the data's own. */
  readonly of?: Derivation
}

/** What a first scan found; the second counts, also the rows that hold values somebody else asks about. */
export interface NumericOutline {
  readonly minimum?: Exact
  readonly maximum?: Exact
  /** @param rows  of all the data, of which atoms hold a share; default the values */
  count(also: readonly Exact[], rows?: number): Promise<NumericProfile>
}

/** The profile of a numeric column, or of numbers made of one, in two scans: where its values lie, and how many lie there. */
export async function learnNumeric(data: Data, of: Operand, how: NumericLearning): Promise<NumericOutline> {
  const { bins, sample, of: rows } = how
  const from = { ...(sample === undefined ? {} : { sample }), ...(rows === undefined ? {} : { of: rows }) }
  const [range, shape, all, frequent] = await Promise.all([
    stateOf(data, extent(of, rows)),
    stateOf(data, shapeQuantiles(of, { parts: bins, withoutAtoms: true, ...from })),
    stateOf(data, shapeQuantiles(of, { parts: bins, withoutAtoms: false, ...from })),
    frequentValues(data, of, 100, from),
  ])
  if (range.minimum === undefined) return { count: () => Promise.resolve(nothing) }
  const [minimum, maximum] = [exactOf(range.minimum), exactOf(range.maximum)]
  // No row lies between the last edge and the maximum when they are one.
  const edges = shape.map(exactOf).filter((edge) => compareExact(edge, maximum) === -1)
  const cellEdges = all.map(exactOf)
  const known = frequent.filter(([, count]) => count >= 2).map(([value]) => value)

  const count: NumericOutline['count'] = async (also, allRows) => {
    const wanted = [...known, ...also.filter((value) => !known.some((each) => compareExact(each, value) === 0))]
    const places = { exact: [minimum, maximum, ...wanted], edges: [...edges, ...cellEdges] }
    const counts = await countsAt(data, of, places, rows)
    const counted = wanted
      .map((value): ValueCount => [value, counts.upTo(value) - counts.below(value)])
      .sort(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
    const atoms = counted
      .filter(([, count]) => isAtom(count, allRows ?? counts.total))
      .sort(([a], [b]) => compareExact(a, b) ?? 0)
    const own = atoms.length > 20 ? undefined : atoms
    const limits = [0, ...cellEdges.map((edge) => counts.upTo(edge)), counts.total]
    return {
      kind: 'numeric',
      values: counts.total,
      minimum,
      maximum,
      ...(own === undefined ? {} : { atoms: own }),
      edges,
      bins: partition(counts, { minimum, maximum, edges, atoms: own ?? [] }).bins,
      cells: { edges: cellEdges, counts: limits.slice(1).map((limit, index) => limit - (limits[index] ?? 0)) },
      frequent: counted,
    }
  }
  return { minimum, maximum, count }
}

const nothing: NumericProfile = {
  kind: 'numeric',
  values: 0,
  atoms: [],
  edges: [],
  bins: [],
  cells: { edges: [], counts: [] },
  frequent: [],
}
