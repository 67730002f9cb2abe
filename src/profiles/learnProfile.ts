import { rowCount } from '../metrics/rowCount.js'
import type { Column } from '../sql/schema.js'
import { bySample } from './bySample.js'
import type { Candidates } from './columnOutline.js'
import type { Data } from './data.js'
import { learnColumn } from './learnColumn.js'
import type { Profile } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'
import { rowsOf } from './rowsOf.js'

/**
 * Profiles columns of data, in two scans. Up to a million rows edges are exact; beyond, they are those of a sample of 100,000.
 *
 * @param candidates  values that the other side of a comparison asks about, by column; known once it has been scanned too
 */
export async function learnProfile(
  data: Data,
  columns: readonly Column[],
  options: ProfileOptions = {},
  candidates: Promise<ReadonlyMap<string, Candidates>> = Promise.resolve(new Map()),
): Promise<Profile> {
  const { bins = 20, specials: given = [] } = options
  const specials = given.map(String)
  const learn = (sample: number | undefined) => {
    const learning = { ...options, bins, specials, ...(sample === undefined ? {} : { sample }) }
    return Promise.all(columns.map((column) => learnColumn(data, column, learning)))
  }
  const sampling = { rows: await rowsOf(data), exactUpTo: 1_000_000, sampleRows: 100_000 }
  const [rows, outlines] = await Promise.all([data.ask(rowCount), bySample(data, sampling, learn)])
  const also = await candidates
  const profiles = await Promise.all(
    columns.map(async ({ name }, index) => [name, await outlines[index]?.count(also.get(name) ?? {})] as const),
  )
  const found = profiles.flatMap(([name, profile]) => (profile === undefined ? [] : [[name, profile] as const]))
  return { source: data.label, rows, bins, specials, columns: Object.fromEntries(found) }
}
