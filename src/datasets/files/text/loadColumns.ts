import type { Column } from '../../../sql/schema.js'
import { nextTable } from '../../nextTable.js'
import type { Intake, Relation } from '../../reader.js'
import { castSql } from './castSql.js'
import { engineTypeOf } from './engineTypeOf.js'
import { messageOf } from './messageOf.js'
import { Misreading } from './misreading.js'
import type { RawRows } from './rawRows.js'
import type { Reading } from './reading.js'

export interface PlannedColumn {
  readonly name: string
  readonly reading: Reading
  /** SQL of its text, over the raw columns. */
  readonly text: string
}

/** Loads columns as they are to be read; `undefined` when a value contradicts its column. */
export async function loadColumns(
  raw: RawRows,
  columns: readonly PlannedColumn[],
  intake: Intake,
): Promise<Relation | undefined> {
  const scales = await scalesOf(columns, raw, intake)
  const cells = columns.map(
    ({ name, text, reading }) => `${castSql(text, reading, scales.get(name) ?? 0)} AS ${intake.name(name)}`,
  )
  const loaded = await load(raw, cells, intake)
  if (loaded === undefined) return undefined
  const schema = columns.map(({ name, reading: { type, untyped } }): Column => {
    const engineType = engineTypeOf(type, scales.get(name) ?? 0)
    return { name, type, engineType, ...(untyped && { untyped }) }
  })
  return { sql: loaded.table, schema, rows: loaded.rows, scanned: [] }
}

async function load(raw: RawRows, cells: readonly string[], intake: Intake) {
  try {
    return await raw.use(async (from) => {
      const table = nextTable()
      await intake.query(`CREATE TABLE ${table} AS SELECT ${cells.join(', ')} FROM ${from}`)
      const [row] = await intake.query(`SELECT count(*) AS rows FROM ${table}`)
      const rows = Number(row?.['rows'])
      if (rows === (await raw.count())) return { table, rows }
      await intake.query(`DROP TABLE ${table}`)
      throw new Misreading(`${rows} rows were read of ${await raw.count()}`)
    })
  } catch (error) {
    if (messageOf(error).startsWith('Invalid Input Error: contradiction')) return undefined
    throw error
  }
}

/** The most digits after the point of each column of decimals. */
async function scalesOf(columns: readonly PlannedColumn[], raw: RawRows, intake: Intake): Promise<Map<string, number>> {
  const decimals = columns.filter(({ reading }) => reading.type === 'decimal')
  if (decimals.length === 0) return new Map()
  const cells = decimals.map(({ text }, at) => `max(length(regexp_extract(${text}, '[.]([0-9]*)', 1))) AS s${at}`)
  const [row = {}] = await raw.use((from) => intake.query(`SELECT ${cells.join(', ')} FROM ${from}`))
  return new Map(decimals.map(({ name }, at) => [name, Math.min(38, Number(row[`s${at}`] ?? 0))]))
}
