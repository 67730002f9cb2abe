/** A number of a period. */
export interface SeriesPoint {
  /** When the period begins, in whole periods: days, for daily data. */
  readonly at: number
  readonly value: number
}

export interface Fit {
  /** By period. */
  readonly slope: number
  /** Where the trend is at the time that was asked for. */
  readonly centre: number
  /** Standard deviation of what the trend leaves. */
  readonly deviation: number
  /** By how much the variance of a prediction is larger for what the fit does not know. */
  readonly leverage: number
  /** Degrees of freedom. */
  readonly free: number
}

/** Standard errors below which a slope counts as none: what it does not explain it would only make less sure. */
const level = 2

/** Least squares of one slope, unless there is none, and a level for each place of a season. */
export function fitTrend(points: readonly SeriesPoint[], at: number, placeOf: (at: number) => number): Fit {
  const groups = new Map<number, SeriesPoint[]>()
  for (const point of points) groups.set(placeOf(point.at), [...(groups.get(placeOf(point.at)) ?? []), point])
  const means = new Map(
    [...groups].map(([place, group]) => [
      place,
      { count: group.length, at: mean(group.map((each) => each.at)), value: mean(group.map((each) => each.value)) },
    ]),
  )
  const centred = points.map((point) => {
    const { at: time = 0, value = 0 } = means.get(placeOf(point.at)) ?? {}
    return { at: point.at - time, value: point.value - value }
  })
  const spread = sumOf(centred.map((point) => point.at ** 2))
  const steepest = spread === 0 ? 0 : sumOf(centred.map((point) => point.at * point.value)) / spread
  const here = means.get(placeOf(at)) ?? { count: 1, at, value: mean(points.map(({ value }) => value)) }
  const along = (slope: number, free: number): Fit => ({
    slope,
    centre: here.value + slope * (at - here.at),
    deviation: Math.sqrt(sumOf(centred.map((point) => (point.value - slope * point.at) ** 2)) / Math.max(1, free)),
    leverage: 1 / here.count + (slope === 0 ? 0 : (at - here.at) ** 2 / spread),
    free: Math.max(1, free),
  })
  const flat = points.length - groups.size
  const trending = along(steepest, flat - 1)
  return Math.abs(steepest) * Math.sqrt(spread) <= level * trending.deviation ? along(0, flat) : trending
}

function mean(values: readonly number[]): number {
  return sumOf(values) / values.length
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
