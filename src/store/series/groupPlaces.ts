import { fitTrend } from './fitTrend.js'
import type { SeriesPoint } from './fitTrend.js'

/** Standard errors within which two levels count as one. */
const near = 2

interface Group {
  readonly places: readonly number[]
  readonly count: number
  readonly level: number
}

/**
 * Places of a season with one level, such as the working days of a week: from levels of their own the two nearest become one, as long
 * as they are no further apart than chance may bring them. A level of twenty numbers is known far better than five of four.
 * Gives the group of each place.
 */
export function groupPlaces(
  points: readonly SeriesPoint[],
  placeOf: (at: number) => number,
): (place: number) => number {
  const { slope, deviation } = fitTrend(points, 0, placeOf)
  const levels = new Map<number, number[]>()
  for (const { at, value } of points) levels.set(placeOf(at), [...(levels.get(placeOf(at)) ?? []), value - slope * at])
  const single = [...levels].map(([place, values]) => ({
    places: [place],
    count: values.length,
    level: values.reduce((sum, value) => sum + value, 0) / values.length,
  }))
  const groups = merged(
    single.sort((a, b) => a.level - b.level),
    deviation,
  )
  return (place) => groups.findIndex(({ places }) => places.includes(place))
}

/** @param groups  in the order of their levels */
function merged(groups: readonly Group[], deviation: number): readonly Group[] {
  const gaps = groups.slice(1).map((group, at) => gap(groups[at] ?? group, group))
  const nearest = gaps.indexOf(Math.min(...gaps))
  const [first, second] = groups.slice(nearest)
  if (first === undefined || second === undefined || (gaps[nearest] ?? Infinity) > near * deviation) return groups
  const count = first.count + second.count
  const level = (first.count * first.level + second.count * second.level) / count
  const both = { places: [...first.places, ...second.places], count, level }
  return merged([...groups.slice(0, nearest), both, ...groups.slice(nearest + 2)], deviation)
}

/** In standard errors of a difference, of numbers whose standard deviation is 1. */
function gap(first: Group, second: Group): number {
  return (second.level - first.level) / Math.sqrt(1 / first.count + 1 / second.count)
}
