import { rowCount } from '../metrics/rowCount.js'
import type { Data } from './data.js'

/** How many rows there are, to decide what is asked of a sample; without a scan where only the whole source could matter. */
export async function rowsOf(data: Data): Promise<number> {
  const { sourceRows, isNarrowed } = data
  const isKnown = sourceRows !== undefined && (!isNarrowed || sourceRows <= 1_000_000)
  return isKnown ? sourceRows : data.ask(rowCount)
}
