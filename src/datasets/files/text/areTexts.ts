import type { Intake, Relation } from '../../reader.js'
import { decideColumns } from './decideColumns.js'
import { patterns } from './patterns.js'
import { tallyKinds } from './tallyKinds.js'
import type { TextRows } from './textRows.js'

/**
 * Whether the columns that were loaded as text, because their first rows are, are so by all of their rows. One pattern over
 * all values tells most of them; only where half of the values match are their kinds counted.
 */
export async function areTexts(
  { columns, decide, kindSql }: TextRows,
  { schema, sql }: Relation,
  intake: Intake,
): Promise<boolean> {
  const texts = columns.filter(({ declared }, at) => {
    return declared === undefined && schema[at]?.type === 'string' && schema[at].untyped !== true
  })
  if (texts.length === 0) return true
  const cells = texts.map(({ name, format }, at) => {
    const any = [...Object.values(patterns), ...(format === undefined ? [] : [format.pattern])].join('|')
    const value = intake.name(name)
    const matching = `CASE WHEN regexp_full_match(${value}, ${intake.text(` *(?:${any}) *`)}) THEN 1 END`
    return `2 * count(${matching}) > count(nullif(${value}, '')) AS d${at}`
  })
  const [row = {}] = await intake.query(`SELECT ${cells.join(', ')} FROM ${sql}`)
  const doubtful = texts.filter((_, at) => row[`d${at}`] === true)
  const decisions = await decideColumns(doubtful, decide, (formats) => {
    const kinds = doubtful.map(({ name }, at) => kindSql(intake.name(name), formats[at]))
    return tallyKinds(sql, kinds, doubtful.map(({ name }) => intake.name(name)), [], intake) // prettier-ignore
  })
  return decisions.every((decision) => 'reading' in decision && decision.reading.type === 'string')
}
