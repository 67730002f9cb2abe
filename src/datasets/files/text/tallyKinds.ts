import type { Intake } from '../../reader.js'
import type { Tally } from './tally.js'

/**
 * Counts the kinds of all values of columns, in the engine.
 *
 * @param rows  SQL of the rows, to stand after FROM
 * @param kinds  SQL of the kind of each column's value, null for null
 * @param values  SQL of each column's value
 * @param shapes  of each column's dates, as far as they are known
 */
export async function tallyKinds(
  rows: string,
  kinds: readonly string[],
  values: readonly string[],
  shapes: readonly (readonly string[])[],
  intake: Intake,
): Promise<readonly Tally[]> {
  if (kinds.length === 0) return []
  const columns = kinds.map((kind, at) => `${kind} AS k${at}, ${values[at] ?? 'NULL'} AS v${at}`)
  const cells = kinds.flatMap((_, at) => [
    `CAST(to_json(histogram(k${at})) AS VARCHAR) AS h${at}`,
    `approx_count_distinct(CASE WHEN k${at} = 'text' THEN v${at} END) AS t${at}`,
  ])
  const [row = {}] = await intake.query(`SELECT ${cells.join(', ')} FROM (SELECT ${columns.join(', ')} FROM ${rows})`)
  return kinds.map((_, at) => ({
    counts: countsOf(row[`h${at}`]),
    texts: Number(row[`t${at}`]),
    shapes: shapes[at] ?? [],
  }))
}

function countsOf(histogram: unknown): Tally['counts'] {
  return typeof histogram === 'string' ? ((JSON.parse(histogram) ?? {}) as Tally['counts']) : {}
}
