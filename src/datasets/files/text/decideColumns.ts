import type { DateFormat } from './dateFormat.js'
import type { Decision } from './decision.js'
import type { Tally } from './tally.js'
import type { Formats, TextColumn, TextRows } from './textRows.js'
import { toldFormat } from './toldFormat.js'

/**
 * Decides how columns are read.
 *
 * @param given  how dates that are not ISO 8601 are written, if the user said so
 * @param tallies  looks at the values of the columns, by the format of each
 */
export async function decideColumns(
  columns: readonly TextColumn[],
  decide: TextRows['decide'],
  given: DateFormat | undefined,
  tallies: (formats: Formats) => Promise<readonly Tally[]>,
): Promise<readonly Decision[]> {
  const nothing: Tally = { counts: {}, texts: 0, shapes: [] }
  const found = await tallies(columns.map(() => given))
  const told = given === undefined ? found.map(toldFormat) : []
  const isTold = told.some((format) => format !== undefined)
  const again = isTold ? await tallies(columns.map((_, at) => told[at])) : found
  return columns.map((column, at) => decide(column, again[at] ?? nothing, told[at] ?? given))
}
