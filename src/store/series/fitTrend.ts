/** A number of a period. */
export interface SeriesPoint {
  /** When the period begins, in whole periods: days, for daily data. */
  readonly at: number
  readonly value: number
}

export interface Fit {
  /** Where the trend is at the time that was asked for. */
  readonly centre: number
  /** Standard deviation of what the trend leaves. */
  readonly deviation: number
  /** By how much the variance of a prediction is larger for what the fit does not know. */
  readonly leverage: number
  /** Degrees of freedom. */
  readonly free: number
}

/** Least squares of one slope and a level for each place of a season. */
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
  const slope = spread === 0 ? 0 : sumOf(centred.map((point) => point.at * point.value)) / spread
  const free = Math.max(1, points.length - groups.size - (spread === 0 ? 0 : 1))
  const squares = sumOf(centred.map((point) => (point.value - slope * point.at) ** 2))
  const here = means.get(placeOf(at)) ?? { count: 1, at, value: mean(points.map(({ value }) => value)) }
  return {
    centre: here.value + slope * (at - here.at),
    deviation: Math.sqrt(squares / free),
    leverage: 1 / here.count + (spread === 0 ? 0 : (at - here.at) ** 2 / spread),
    free,
  }
}

function mean(values: readonly number[]): number {
  return sumOf(values) / values.length
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
