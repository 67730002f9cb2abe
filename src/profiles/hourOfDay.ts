import { sum } from '../math/sum.js'

/** Counts by hour of the day, of counts by hour of the week. */
export function hourOfDay(weekHours: readonly number[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => sum(weekHours.filter((_, at) => at % 24 === hour)))
}
