import { extent } from '../aggregates/extent.js'
import { shapeQuantiles } from '../aggregates/shapeQuantiles.js'
import { compareExact } from '../math/compareExact.js'
import { isAtom } from '../metrics/drift/isAtom.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import { partition } from '../metrics/drift/partition.js'
import { rowCount } from '../metrics/rowCount.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'
import { exactOf } from './exactOf.js'
import { frequentValues } from './frequentValues.js'
import { isLikelyAtom } from './isLikelyAtom.js'
import type { Learning } from './learning.js'
import { stateOf } from './stateOf.js'

/** What a first scan found of numbers; the second counts, also the rows that hold values somebody else asks about. */
export interface NumericOutline {
  readonly draft: NumericProfile
  /** @param rows  of all the data, of which atoms hold a share; default the values */
  readonly count: (also: readonly Exact[], rows?: number) => Promise<NumericProfile>
}

/**
 * The profile of a numeric column, or of numbers made of one, in two scans: where its values lie, and how many lie there.
 *
 * @param rows  where the values are not the data's own; then all are looked at
 */
export async function learnNumeric(
  data: Data,
  of: Operand,
  { bins: parts, edgeSample, cellSample, frequentSample, isForRule }: Omit<Learning, 'specials'>,
  rows?: Derivation,
): Promise<NumericOutline> {
  const from = (share: number | undefined) =>
    rows === undefined ? (share === undefined ? {} : { sample: share }) : { of: rows }
  const quantiles = (withoutAtoms: boolean, share: number | undefined) =>
    stateOf(data, shapeQuantiles(of, { parts, withoutAtoms, ...from(share) }))
  const [{ minimum: least, maximum: most }, shape, all, frequent, allOfData] = await Promise.all([
    stateOf(data, extent(of, rows)),
    quantiles(true, edgeSample),
    isForRule ? [] : quantiles(false, cellSample),
    frequentValues(data, of, isForRule ? 40 : 100, from(frequentSample)),
    data.ask(rowCount),
  ])
  if (least === undefined) return { draft: nothing, count: () => Promise.resolve(nothing) }
  const [minimum, maximum] = [exactOf(least), exactOf(most)]
  // No row lies between the last edge and the maximum when they are one.
  const edges = shape.map(exactOf).filter((edge) => compareExact(edge, maximum) === -1)
  const cellEdges = all.map(exactOf)
  // The rule asks only for atoms, and for values that the other side names.
  const isWanted = (count: number) =>
    isForRule && rows === undefined ? isLikelyAtom(count, allOfData, frequentSample) : count >= 2
  const known = frequent.filter(([, count]) => isWanted(count)).map(([value]) => value)
  const range = { kind: 'numeric' as const, minimum, maximum, edges }

  const count: NumericOutline['count'] = async (also, allRows) => {
    const wanted = [...known, ...also.filter((value) => !known.some((each) => compareExact(each, value) === 0))]
    const places = { exact: [minimum, maximum, ...wanted], edges: [...edges, ...cellEdges] }
    const counts = await countsAt(data, of, places, rows)
    const counted = byCount(wanted.map((value) => [value, counts.upTo(value) - counts.below(value)]))
    const atoms = byValue(counted.filter(([, count]) => isAtom(count, allRows ?? counts.total)))
    const hasAtoms = atoms.length <= 20
    const limits = [0, ...cellEdges.map((edge) => counts.upTo(edge)), counts.total]
    return {
      ...range,
      values: counts.total,
      ...(hasAtoms ? { atoms } : {}),
      bins: partition(counts, { minimum, maximum, edges, atoms: hasAtoms ? atoms : [] }).bins,
      cells: { edges: cellEdges, counts: limits.slice(1).map((limit, index) => limit - (limits[index] ?? 0)) },
      frequent: counted,
    }
  }
  // Twenty values at most are atoms; of a sample, a few more may be.
  const likely = byValue(known.slice(0, 40).map((value) => [value, 0]))
  const draft = { ...nothing, ...range, atoms: likely, cells: { edges: cellEdges, counts: [] } }
  return { draft, count }
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

function byCount(values: readonly ValueCount[]): readonly ValueCount[] {
  return values.toSorted(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
}

function byValue(values: readonly ValueCount[]): readonly ValueCount[] {
  return values.toSorted(([a], [b]) => compareExact(a, b) ?? 0)
}
