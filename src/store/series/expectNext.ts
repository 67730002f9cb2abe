import { median } from 'simple-statistics'
import { studentQuantile } from '../../math/studentQuantile.js'
import { fitTrend } from './fitTrend.js'
import type { SeriesPoint } from './fitTrend.js'
import { groupPlaces } from './groupPlaces.js'

export interface Expected {
  readonly low: number
  readonly high: number
  readonly centre: number
  /** How many of the past numbers were left out as outliers. */
  readonly outliers: number
  readonly isSeasonal: boolean
}

/** Fewer numbers than this tell nothing of what is usual. */
const fewestPoints = 8
const falseAlarmRate = 0.01
/** A season is looked at when it came so often. */
const fewestSeasons = 4
/** So many robust standard deviations away from the trend is an outlier, which the past is better without. */
const far = 6

/**
 * Where the next number of a series lies if it goes on: a two-sided prediction interval at 0.01 of a straight trend, with levels for places of
 * the season where those explain a fifth of the spread; trends and levels that chance may have made are none. Outliers are left out by the median and the median absolute deviation of what a
 * robust trend leaves (the median of slopes, Sen 1968; over pairs whole seasons apart, Hirsch, Slack and Smith 1982).
 * `undefined` of fewer than eight numbers.
 *
 * @param past  in any order
 * @param season  how many periods a season has: 7 for the days of a week; 1 for none. While it has come fewer than four times the
 *   interval holds all that was, and a quarter more
 */
export function expectNext(past: readonly SeriesPoint[], at: number, season: number): Expected | undefined {
  if (past.length < fewestPoints) return undefined
  const first = Math.min(...past.map((point) => point.at))
  const hasSeasons = season > 1 && at - first >= season * fewestSeasons && hasAllPlaces(past, season)
  if (!hasSeasons) return season > 1 ? widened(interval(past, at, 1), past) : interval(past, at, 1)
  // Places of a season look like outliers to a trend alone, so here it keeps them.
  const { deviation } = fitTrend(past, at, () => 0)
  const seasonal = interval(past, at, season)
  return seasonal.deviation < 0.8 * deviation ? seasonal : interval(past, at, 1)
}

interface Interval extends Expected {
  readonly deviation: number
}

function interval(past: readonly SeriesPoint[], at: number, season: number): Interval {
  const kept = withoutOutliers(past, season)
  const placeOf = (time: number) => positive(time, season)
  const groupOf = season > 1 ? groupPlaces(kept, placeOf) : placeOf
  const { centre, deviation, leverage, free } = fitTrend(kept, at, (time) => groupOf(placeOf(time)))
  const reach = studentQuantile(1 - falseAlarmRate / 2, free) * deviation * Math.sqrt(1 + leverage)
  return {
    low: centre - reach,
    high: centre + reach,
    centre,
    outliers: past.length - kept.length,
    isSeasonal: season > 1,
    deviation,
  }
}

/** A weekend may be what has not come often enough to be known. */
function widened(plain: Interval, past: readonly SeriesPoint[]): Expected {
  const values = past.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = (most - least) / 4
  return { ...plain, low: Math.min(plain.low, least - margin), high: Math.max(plain.high, most + margin) }
}

function withoutOutliers(points: readonly SeriesPoint[], season: number): readonly SeriesPoint[] {
  const slope = medianSlope(points, season)
  const levels = points.map((point) => ({ place: positive(point.at, season), level: point.value - slope * point.at }))
  const usual = new Map(
    levels.map(({ place }) => [place, median(levels.filter((each) => each.place === place).map(({ level }) => level))]),
  )
  const rest = levels.map(({ place, level }) => level - (usual.get(place) ?? 0))
  const deviation = 1.4826 * median(rest.map(Math.abs))
  // Most numbers are the same: then no other is an outlier.
  if (deviation === 0) return points
  const kept = points.filter((_, index) => Math.abs(rest[index] ?? 0) <= far * deviation)
  // A level needs two numbers, and a trend one more.
  const isEnough = [...usual.keys()].every(
    (place) => kept.filter((point) => positive(point.at, season) === place).length > 1,
  )
  return isEnough && kept.length >= fewestPoints ? kept : points
}

/** 0 where no two points lie whole seasons apart. */
function medianSlope(points: readonly SeriesPoint[], season: number): number {
  const slopes = points.flatMap((a, index) =>
    points.slice(index + 1).flatMap((b) => {
      const apart = b.at - a.at
      return apart !== 0 && positive(apart, season) === 0 ? [(b.value - a.value) / apart] : []
    }),
  )
  return slopes.length === 0 ? 0 : median(slopes)
}

function hasAllPlaces(points: readonly SeriesPoint[], season: number): boolean {
  const counts = new Map<number, number>()
  for (const { at } of points) counts.set(positive(at, season), (counts.get(positive(at, season)) ?? 0) + 1)
  return counts.size === season && [...counts.values()].every((count) => count > 1)
}

function positive(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus
}
