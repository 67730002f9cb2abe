import { periodTime } from '../references/periodTime.js'
import type { SeriesPoint } from './fitTrend.js'

/** A number of a period, by the period's name. */
export interface PeriodNumber {
  readonly period: string
  readonly value: number
}

/**
 * Periods in whole steps: by their times, a step being what mostly lies between two, so that missing days leave their places
 * empty and days of a week stay in step; by their order where they are no times.
 *
 * @param past  newest first
 * @param now  the period that is to come
 */
export function seriesOf(
  past: readonly PeriodNumber[],
  now: string,
): { readonly points: readonly SeriesPoint[]; readonly at: number } {
  const times = [...past.map(({ period }) => periodTime(period)).reverse(), periodTime(now)]
  const known = times.filter((time) => time !== undefined)
  const ordered = past.toReversed()
  if (known.length < times.length)
    return { points: ordered.map(({ value }, index) => ({ at: index, value })), at: ordered.length }
  const gaps = known
    .slice(1)
    .map((time, index) => time - (known[index] ?? time))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  const step = gaps[Math.floor((gaps.length - 1) / 2)] ?? 1
  const steps = known.map((time) => Math.round(time / step))
  return { points: ordered.map(({ value }, index) => ({ at: steps[index] ?? 0, value })), at: steps.at(-1) ?? 0 }
}
