import type { Decision } from './decision.js'
import type { Tally } from './tally.js'
import type { Formats, TextColumn, TextRows } from './textRows.js'
import { toldFormat } from './toldFormat.js'

/**
 * Decides how columns are read.
 *
 * @param tallies  looks at the values of the columns, by the format of each
 */
export async function decideColumns(
  columns: readonly TextColumn[],
  decide: TextRows['decide'],
  tallies: (formats: Formats) => Promise<readonly Tally[]>,
): Promise<readonly Decision[]> {
  const nothing: Tally = { counts: {}, texts: 0, shapes: [] }
  const given = columns.map(({ format }) => format)
  const found = await tallies(given)
  const told = given.map((format, at) => format ?? toldFormat(found[at] ?? nothing))
  const isTold = told.some((format, at) => format !== given[at])
  const again = isTold ? await tallies(told) : found
  return columns.map((column, at) => decide(column, again[at] ?? nothing, told[at]))
}
