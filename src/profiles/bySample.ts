import { sampleSize } from '../aggregates/sampleSize.js'
import type { Data } from './data.js'
import { stateOf } from './stateOf.js'

export interface Sampling {
  /** Of the data. */
  readonly rows: number
  /** All rows are looked at where there are no more than these. */
  readonly exactUpTo: number
  readonly sampleRows: number
}

/** Fewer different rows say too little of where values lie. */
const leastDistinct = 5000

/**
 * Looks at a sample of many rows. It is chosen by content, so data that hold the same few rows again and again give a bad one: then
 * all rows are looked at after all.
 *
 * @param look  gets the share of the rows to look at, nothing for all
 */
export async function bySample<Found>(
  data: Data,
  { rows, exactUpTo, sampleRows }: Sampling,
  look: (sample: number | undefined) => Promise<Found>,
): Promise<Found> {
  if (rows <= exactUpTo) return look(undefined)
  const share = sampleRows / rows
  const [found, size] = await Promise.all([look(share), stateOf(data, sampleSize(data.schema, share))])
  const isGood = size.distinct >= leastDistinct && size.rows >= sampleRows / 2 && size.rows <= sampleRows * 2
  return isGood ? found : look(undefined)
}
