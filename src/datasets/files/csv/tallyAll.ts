import type { Intake } from '../../reader.js'
import type { DateFormat } from './dateFormat.js'
import { kindSql } from './kindSql.js'
import type { Tally } from './tally.js'

/**
 * Counts the kinds of all values of columns, in the engine.
 *
 * @param rows  SQL of the rows
 * @param values  SQL of each column's text
 * @param shapes  of each column's dates, as the first rows have them
 */
export async function tallyAll(
  rows: string,
  values: readonly string[],
  formats: readonly (DateFormat | undefined)[],
  shapes: readonly (readonly string[])[],
  intake: Intake,
): Promise<readonly Tally[]> {
  if (values.length === 0) return []
  const kinds = values.map((value, at) => `${value} AS v${at}, ${kindSql(value, formats[at])} AS k${at}`)
  const cells = values.flatMap((_, at) => [
    `CAST(to_json(histogram(k${at})) AS VARCHAR) AS h${at}`,
    `approx_count_distinct(CASE WHEN k${at} = 'text' THEN v${at} END) AS t${at}`,
  ])
  const [row = {}] = await intake.query(`SELECT ${cells.join(', ')} FROM (SELECT ${kinds.join(', ')} FROM (${rows}))`)
  return values.map((_, at) => ({
    counts: countsOf(row[`h${at}`]),
    texts: Number(row[`t${at}`]),
    shapes: shapes[at] ?? [],
  }))
}

function countsOf(histogram: unknown): Tally['counts'] {
  return typeof histogram === 'string' ? ((JSON.parse(histogram) ?? {}) as Tally['counts']) : {}
}
