import { isAtom } from '../metrics/drift/isAtom.js'

/** Of what 1 % of a sample would be, the least that a value of 1 % of all rows holds there: 22 standard deviations of 100,000 rows below. */
const leastOfSample = 0.3

/**
 * Whether a value may be an atom, by its rows in all data or in a sample: each place that is counted costs, and a column without
 * frequent values needs none.
 *
 * @param rows    of all data
 * @param sample  the share of them that was looked at; absent for all
 */
export function isLikelyAtom(count: number, rows: number, sample: number | undefined): boolean {
  return sample === undefined ? isAtom(count, rows) : count * 100 >= leastOfSample * sample * rows
}
