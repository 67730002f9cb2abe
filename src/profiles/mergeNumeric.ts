import { compareExact } from '../math/compareExact.js'
import { sum } from '../math/sum.js'
import { isAtom } from '../metrics/drift/isAtom.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import { countAtOrBelow } from './countAtOrBelow.js'

/** As many frequent values, and at most so many atoms, as a profile keeps. */
const [mostFrequent, mostAtoms] = [100, 20]

/**
 * The profile of several data together. Where a profile knows no counts, between two of its edges, rows that hold none of its frequent
 * values are taken to lie evenly.
 *
 * @param rows  of all the data, of which atoms hold a share
 * @param bins  into how many parts of about equal counts the shape is cut
 */
export function mergeNumeric(
  given: readonly NumericProfile[],
  { rows, bins: parts }: { readonly rows: number; readonly bins: number },
): NumericProfile {
  const profiles = given.filter((each) => each.values > 0)
  const [one, ...others] = profiles
  const { minimum, maximum } = { minimum: leastOf(profiles), maximum: mostOf(profiles) }
  if (one === undefined || minimum === undefined || maximum === undefined) return given[0] ?? nothing
  if (others.length === 0) return one

  const values = sum(profiles.map((each) => each.values))
  const frequent = frequentOf(profiles)
  const found = frequent.filter(([, count]) => isAtom(count, rows)).toSorted(([a], [b]) => compareExact(a, b) ?? 0)
  const atoms = found.length <= mostAtoms ? found : undefined
  const places = placesOf(profiles)
  const upTo = places.map((place) => sum(profiles.map((each) => countAtOrBelow(each, Number(place)))))
  const withoutAtoms = places.map(
    (place, index) =>
      (upTo[index] ?? 0) -
      sum((atoms ?? []).filter(([atom]) => Number(atom) <= Number(place)).map(([, count]) => count)),
  )
  const all = { places, upTo, total: values, parts, maximum }
  const cells = cut(all)
  const shape = cut({ ...all, upTo: withoutAtoms, total: values - sum((atoms ?? []).map(([, count]) => count)) })
  return {
    kind: 'numeric',
    values,
    minimum,
    maximum,
    ...(atoms === undefined ? {} : { atoms }),
    edges: shape.edges,
    bins: shape.counts,
    cells,
    frequent,
  }
}

interface Distribution {
  /** Ascending. */
  readonly places: readonly Exact[]
  /** How many rows lie at or below each. */
  readonly upTo: readonly number[]
  readonly total: number
  readonly parts: number
  readonly maximum: Exact
}

/** Cuts into parts of about equal counts, at places below the maximum. */
function cut({ places, upTo, total, parts, maximum }: Distribution): {
  readonly edges: readonly Exact[]
  readonly counts: readonly number[]
} {
  const at = Array.from({ length: parts - 1 }, (_, part) =>
    upTo.findIndex((count) => count >= ((part + 1) / parts) * total),
  )
  const inner = [...new Set(at)].filter((index) => index >= 0 && compareExact(places[index] ?? maximum, maximum) === -1)
  const limits = [0, ...inner.map((index) => Math.max(0, Math.round(upTo[index] ?? 0))), total]
  return {
    edges: inner.map((index) => places[index] ?? maximum),
    counts: limits.slice(1).map((limit, index) => Math.max(0, limit - (limits[index] ?? 0))),
  }
}

/** Wherever a profile knows a count, each once, ascending. */
function placesOf(profiles: readonly NumericProfile[]): readonly Exact[] {
  const all = profiles.flatMap(({ minimum, maximum, edges, cells, frequent }) => [
    ...[minimum, maximum].filter((each) => each !== undefined),
    ...edges,
    ...cells.edges,
    ...frequent.map(([value]) => value),
  ])
  const sorted = [...new Map(all.map((place) => [Number(place), place])).entries()].sort(([a], [b]) => a - b)
  return sorted.map(([, place]) => place)
}

function frequentOf(profiles: readonly NumericProfile[]): readonly ValueCount[] {
  const counts = new Map<Exact, number>()
  for (const { frequent } of profiles)
    for (const [value, count] of frequent) counts.set(value, (counts.get(value) ?? 0) + count)
  return [...counts]
    .toSorted(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
    .slice(0, mostFrequent)
}

function leastOf(profiles: readonly NumericProfile[]): Exact | undefined {
  return profiles.flatMap(({ minimum }) => minimum ?? []).sort((a, b) => compareExact(a, b) ?? 0)[0]
}

function mostOf(profiles: readonly NumericProfile[]): Exact | undefined {
  return profiles.flatMap(({ maximum }) => maximum ?? []).sort((a, b) => compareExact(b, a) ?? 0)[0]
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
