import { rowCount } from '../metrics/rowCount.js'
import type { Column } from '../sql/schema.js'
import type { Candidates } from './columnOutline.js'
import type { Data } from './data.js'
import { learnColumn } from './learnColumn.js'
import type { Profile } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'
import { rowsOf } from './rowsOf.js'

/** Up to so many rows edges are exact; beyond, they are those of a sample. */
const exactRows = 1_000_000
const sampleRows = 100_000

/**
 * Profiles columns of data, in two scans.
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
  const known = await rowsOf(data)
  const sample = known > exactRows ? { sample: sampleRows / known } : {}
  const learning = { ...options, bins, specials, ...sample }
  const [rows, ...outlines] = await Promise.all([
    data.ask(rowCount),
    ...columns.map((column) => learnColumn(data, column, learning)),
  ])
  const also = await candidates
  const profiles = await Promise.all(
    columns.map(async ({ name }, index) => [name, await outlines[index]?.count(also.get(name) ?? {})] as const),
  )
  const found = profiles.flatMap(([name, profile]) => (profile === undefined ? [] : [[name, profile] as const]))
  return { source: data.label, rows, bins, specials, columns: Object.fromEntries(found) }
}
