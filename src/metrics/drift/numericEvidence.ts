import { compareExact } from '../../math/compareExact.js'
import { binOf } from './binOf.js'
import { countOfValue } from './countOfValue.js'
import type { Cumulative } from './cumulative.js'
import type { Evidence } from './evidence.js'
import { isAtom } from './isAtom.js'
import type { Exact, NumericProfile, ValueCount } from './numericProfile.js'
import { partition } from './partition.js'
import { shapeEvidence } from './shapeEvidence.js'

export interface NumericSides {
  readonly profile: NumericProfile
  /** Of the current side's finite values, at everything the profile names and at the candidates. */
  readonly current: Cumulative
  /** Values that may be atoms of the current side. */
  readonly candidates: readonly Exact[]
  /** All rows of each side. */
  readonly rows: { readonly reference: number; readonly current: number }
  /** Before the names of the parts: `length.` of a derived column. */
  readonly prefix?: string
}

/** The parts of the finite values of a numeric column: atoms, what is beyond the reference, and the shape of the rest. */
export function numericEvidence({
  profile,
  current,
  candidates,
  rows,
  prefix = '',
}: NumericSides): readonly Evidence[] {
  const { minimum, maximum, edges } = profile
  if (minimum === undefined || maximum === undefined) return []
  const counts = (value: Exact) => current.upTo(value) - current.below(value)
  const own = profile.atoms ?? []
  const found = profile.atoms === undefined ? [] : currentAtoms(candidates, counts, rows.current)
  const atoms = [...own, ...found.filter(([value]) => !holds(own, value))].sort(([a], [b]) => compareExact(a, b) ?? 0)
  const parts = partition(current, { minimum, maximum, edges, atoms: atoms.map(([value]) => value) })
  const side = (count: number) => ({ count, of: rows.current })

  const evidence: Evidence[] = atoms.map(([value], index) => {
    const before = countOfValue(profile, value)
    const count = parts.atoms[index] ?? 0
    const isOwn = holds(own, value)
    // An atom of one side only was found by looking among all values of that side.
    const pickedFrom = isOwn === isAtom(count, rows.current) ? 1 : isOwn ? profile.values : current.total
    return {
      kind: 'share',
      part: `${prefix}atom:${value}`,
      reference: { count: before.count, of: rows.reference },
      current: side(count),
      pickedFrom,
      ...(before.atMost ? { atMost: true } : {}),
    }
  })
  for (const [name, count] of [['belowMinimum', parts.below] as const, ['aboveMaximum', parts.above] as const]) {
    const reference = { count: 0, of: rows.reference }
    evidence.push({ kind: 'share', part: prefix + name, reference, current: side(count), always: true })
  }
  const shape = shapeEvidence({
    part: `${prefix}shape`,
    isOrdered: true,
    reference: { counts: withoutAtoms(profile, atoms), of: rows.reference },
    current: { counts: parts.bins, of: rows.current },
    labels: labelsOf(minimum, edges, maximum),
  })
  return [...evidence, ...shape]
}

/** The 20 most frequent of those that hold enough of the rows, ties ascending. */
function currentAtoms(
  candidates: readonly Exact[],
  countsOf: (value: Exact) => number,
  rows: number,
): readonly ValueCount[] {
  return candidates
    .map((value) => [value, countsOf(value)] as const)
    .filter(([, count]) => isAtom(count, rows))
    .sort(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
    .slice(0, 20)
}

/** The reference's bins, less the values that are atoms of the current side only: those it knows the counts of. */
function withoutAtoms(profile: NumericProfile, atoms: readonly ValueCount[]): readonly number[] {
  const bins = [...profile.bins]
  for (const [value] of atoms) {
    const { count, atMost } = countOfValue(profile, value)
    const bin = binOf(value, profile.edges)
    if (!atMost && !holds(profile.atoms ?? [], value)) bins[bin] = (bins[bin] ?? 0) - count
  }
  return bins
}

function holds(atoms: readonly ValueCount[], value: Exact): boolean {
  return atoms.some(([atom]) => compareExact(atom, value) === 0)
}

function labelsOf(minimum: Exact, edges: readonly Exact[], maximum: Exact): readonly string[] {
  const limits = [minimum, ...edges, maximum]
  return limits.slice(1).map((limit, index) => `${limits[index]} to ${limit}`)
}
