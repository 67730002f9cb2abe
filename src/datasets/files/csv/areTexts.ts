import type { Intake, Relation } from '../../reader.js'
import type { DateFormat } from './dateFormat.js'
import { decideColumns } from './decideColumns.js'
import { patterns } from './patterns.js'
import { tallyAll } from './tallyAll.js'
import type { TextColumn } from './textColumns.js'

/**
 * Whether the columns that were loaded as text, because their first rows are text or nothing, are so by all of their rows.
 * One pattern over all values tells most of them; only where half of the values match are their kinds counted.
 */
export async function areTexts(
  { schema, sql }: Relation,
  columns: readonly TextColumn[],
  format: DateFormat | undefined,
  intake: Intake,
): Promise<boolean> {
  const texts = columns.filter(({ declared }, at) => declared === undefined && schema[at]?.type === 'string')
  if (texts.length === 0) return true
  const any = [...Object.values(patterns), ...(format === undefined ? [] : [format.pattern])].join('|')
  const cells = texts.map(({ name }, at) => {
    const value = intake.name(name)
    const matching = `CASE WHEN regexp_full_match(trim(${value}), ${intake.text(any)}) THEN 1 END`
    return `count(nullif(${value}, '')) AS n${at}, count(${matching}) AS k${at}`
  })
  const [row = {}] = await intake.query(`SELECT ${cells.join(', ')} FROM ${sql}`)
  const filled = texts.map((_, at) => Number(row[`n${at}`]))
  const untyped = new Set(schema.filter((column) => column.untyped).map(({ name }) => name))
  if (texts.some(({ name }, at) => untyped.has(name) && filled[at] !== 0)) return false
  const doubtful = texts.filter((_, at) => Number(row[`k${at}`]) * 2 > (filled[at] ?? 0))
  const decisions = await decideColumns(
    doubtful,
    format,
    (formats) =>
    tallyAll(`SELECT * FROM ${sql}`, doubtful.map(({ name }) => intake.name(name)), formats, [], intake), // prettier-ignore
  )
  return decisions.every((decision) => 'reading' in decision && decision.reading.type === 'string')
}
