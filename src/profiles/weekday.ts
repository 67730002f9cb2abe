import { sum } from '../math/sum.js'

/** Counts by day of the week, from Monday, of counts by hour of the week. */
export function weekday(weekHours: readonly number[]): readonly number[] {
  return Array.from({ length: 7 }, (_, day) => sum(weekHours.slice(day * 24, day * 24 + 24)))
}
