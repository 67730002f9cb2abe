import { decideReading } from './decideReading.js'
import type { Decision } from './decideReading.js'
import type { DateFormat } from './dateFormat.js'
import type { Tally } from './tally.js'
import type { TextColumn } from './textColumns.js'
import { toldFormat } from './toldFormat.js'

type Formats = readonly (DateFormat | undefined)[]

/**
 * Decides how each column is read.
 *
 * @param given  how dates that are not ISO 8601 are written, if the user said so
 * @param tallies  looks at all values of all columns, by the format of each
 */
export async function decideColumns(
  columns: readonly TextColumn[],
  given: DateFormat | undefined,
  tallies: (formats: Formats) => Promise<readonly Tally[]>,
): Promise<readonly Decision[]> {
  const found = await tallies(columns.map(() => given))
  const told = given === undefined ? found.map(toldFormat) : []
  const isTold = told.some((format) => format !== undefined)
  const again = isTold ? await tallies(columns.map((_, at) => told[at])) : found
  return columns.map(({ name, declared }, at) =>
    decideReading(name, again[at] ?? { counts: {}, texts: 0, shapes: [] }, told[at] ?? given, declared),
  )
}
