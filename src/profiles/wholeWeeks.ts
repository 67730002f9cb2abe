import { moment } from '../sql/moment.js'

export interface WholeWeeks {
  readonly weeks: number
  /** Hours since 1970: rows of later hours are in the whole weeks. */
  readonly afterHour: number
}

/**
 * The last whole weeks of a span of time, so that each hour and weekday comes equally often; a tenth of a week may be missing.
 *
 * @param first  ISO 8601, as `last`
 */
export function wholeWeeks(first: string, last: string): WholeWeeks {
  const [from, to] = [moment(first), moment(last)]
  if (from === undefined || to === undefined) throw new TypeError(`${first} to ${last} is no span of time`)
  const week = 7 * 86_400_000_000
  const weeks = Math.floor(Number(to.microseconds - from.microseconds) / week + 0.1)
  return { weeks, afterHour: Math.floor(Number(to.microseconds) / 3_600_000_000) - weeks * 168 }
}
