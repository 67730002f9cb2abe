import { rowCount } from '../metrics/rowCount.js'
import type { Column } from '../sql/schema.js'
import { bySample } from './bySample.js'
import type { Candidates } from './columnOutline.js'
import type { Data } from './data.js'
import { learnColumn } from './learnColumn.js'
import type { Profile } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'
import { rowsOf } from './rowsOf.js'

/** What a first scan found of data; the second counts. */
export interface ProfileOutline {
  /** The profile as far as it says where to count. */
  readonly draft: Profile
  /** @param also  values that the other side of a comparison asks about, by column */
  count(also: ReadonlyMap<string, Candidates>): Promise<Profile>
}

/** Up to so many rows the edges of bins are exact; beyond, they are those of a sample: any would do, and to sort all rows takes most of the time. */
const exactEdgesUpTo = 200_000

/** The same of edges that named methods count by, whose numbers others compute too, and of values that are kept since they are frequent. */
const exactCellsUpTo = 1_000_000

/**
 * Profiles columns of data, in two scans.
 *
 * @param isForRule  for one comparison by the default rule: without what only later questions or named methods could need
 */
export async function outlineProfile(
  data: Data,
  columns: readonly Column[],
  options: ProfileOptions,
  isForRule: boolean,
): Promise<ProfileOutline> {
  const { bins = 20, specials: given = [] } = options
  const specials = given.map(String)
  const known = await rowsOf(data)
  const learn = (share: number | undefined) => {
    const others = isForRule || known > exactCellsUpTo
    const sample =
      share === undefined ? {} : { edgeSample: share, ...(others ? { cellSample: share, frequentSample: share } : {}) }
    const learning = { ...options, bins, specials, isForRule, ...sample }
    return Promise.all(columns.map((column) => learnColumn(data, column, learning)))
  }
  const sampling = { rows: known, exactUpTo: exactEdgesUpTo, sampleRows: 100_000 }
  const [rows, outlines] = await Promise.all([data.ask(rowCount), bySample(data, sampling, learn)])
  const facts = { source: data.label, rows, bins, specials }
  const named = columns.flatMap(({ name }, index) => {
    const outline = outlines[index]
    return outline === undefined ? [] : [[name, outline] as const]
  })
  return {
    draft: { ...facts, columns: Object.fromEntries(named.map(([name, { draft }]) => [name, draft])) },
    async count(also) {
      const counted = named.map(async ([name, outline]) => [name, await outline.count(also.get(name) ?? {})] as const)
      return { ...facts, columns: Object.fromEntries(await Promise.all(counted)) }
    },
  }
}
