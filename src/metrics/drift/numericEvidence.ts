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
  /** Of the current side's finite values, at everything the profile names. */
  readonly current: Cumulative
  /** Values that may be atoms of the current side, with their counts there. */
  readonly candidates: readonly ValueCount[]
  /** All rows of each side. */
  readonly rows: { readonly reference: number; readonly current: number }
  /** Before the names of the parts: `length.` of a derived column. */
  readonly prefix?: string
}

/** The parts of the finite values of a numeric column: atoms, what is beyond the reference, and the shape of the rest. */
export function numericEvidence(sides: NumericSides): readonly Evidence[] {
  const { profile, current, rows, prefix = '' } = sides
  const { minimum, maximum, edges } = profile
  if (minimum === undefined || maximum === undefined) return []
  const atoms = atomsOf(sides)
  const { below, above, bins } = partition(current, { minimum, maximum, edges, atoms })
  const beyond = (name: string, count: number): Evidence => ({
    kind: 'share',
    part: prefix + name,
    reference: { count: 0, of: rows.reference },
    current: { count, of: rows.current },
    always: true,
  })
  const shape = shapeEvidence({
    part: `${prefix}shape`,
    isOrdered: true,
    reference: { counts: withoutFound(profile, atoms), of: rows.reference },
    current: { counts: bins, of: rows.current },
    labels: labelsOf(minimum, edges, maximum),
  })
  return [
    ...atoms.map((atom) => atomEvidence(atom, sides)),
    beyond('belowMinimum', below),
    beyond('aboveMaximum', above),
    ...shape,
  ]
}

/** The atoms of both sides, ascending, with their counts on the current side. */
function atomsOf({ profile, current, candidates, rows }: NumericSides): readonly ValueCount[] {
  if (profile.atoms === undefined) return []
  const own = profile.atoms.map(([value]) => [value, current.upTo(value) - current.below(value)] as const)
  const found = candidates
    .filter(([, count]) => isAtom(count, rows.current))
    .toSorted(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
    .slice(0, 20)
    .filter(([value]) => !isOwn(profile, value))
  return [...own, ...found].sort(([a], [b]) => compareExact(a, b) ?? 0)
}

function atomEvidence([value, count]: ValueCount, { profile, current, rows, prefix = '' }: NumericSides): Evidence {
  const before = countOfValue(profile, value)
  const [isReferences, isCurrents] = [isOwn(profile, value), isAtom(count, rows.current)]
  return {
    kind: 'share',
    part: `${prefix}atom:${value}`,
    reference: { count: before.count, of: rows.reference },
    current: { count, of: rows.current },
    // An atom of one side only was found by looking among all values of that side.
    ...(isReferences === isCurrents ? {} : { pickedFrom: isReferences ? profile.values : current.total }),
    ...(before.atMost ? { atMost: true } : {}),
  }
}

/** The reference's bins, less the values that are atoms of the current side only: those it knows the counts of. */
function withoutFound(profile: NumericProfile, atoms: readonly ValueCount[]): readonly number[] {
  const bins = [...profile.bins]
  for (const [value] of atoms) {
    const { count, atMost } = countOfValue(profile, value)
    const bin = binOf(value, profile.edges)
    if (!atMost && !isOwn(profile, value)) bins[bin] = (bins[bin] ?? 0) - count
  }
  return bins
}

function isOwn({ atoms = [] }: NumericProfile, value: Exact): boolean {
  return atoms.some(([atom]) => compareExact(atom, value) === 0)
}

function labelsOf(minimum: Exact, edges: readonly Exact[], maximum: Exact): readonly string[] {
  const limits = [minimum, ...edges, maximum]
  return limits.slice(1).map((limit, index) => `${limits[index] ?? minimum} to ${limit}`)
}
