import type { Column } from '../../../sql/schema.js'
import type { Intake, Relation } from '../../reader.js'
import { castSql } from './castSql.js'
import { engineTypeOf } from './engineTypeOf.js'
import { loadRows } from './loadRows.js'
import type { RawCsv } from './rawCsv.js'
import type { Reading } from './reading.js'
import type { TextColumn } from './textColumns.js'
import { valueSql } from './valueSql.js'

/** Loads columns as they are to be read; `undefined` when a value contradicts its column. */
export async function loadColumns(
  raw: RawCsv,
  columns: readonly TextColumn[],
  readings: readonly Reading[],
  nullValues: readonly string[],
  intake: Intake,
): Promise<Relation | undefined> {
  const planned = columns.map(({ name }, at) => {
    return {
      name,
      value: valueSql(`c${at}`, nullValues, intake),
      reading: readings[at] ?? ({ type: 'string' } as const),
    }
  })
  const decimals = planned.filter(({ reading }) => reading.type === 'decimal').map(({ value }) => value)
  const scales = decimals.length === 0 ? [] : await raw.use((sql) => scalesOf(decimals, sql, intake))
  const scaleOf = (value: string) => scales[decimals.indexOf(value)] ?? 0
  const cells = planned.map(
    ({ name, value, reading }) => `${castSql(value, reading, scaleOf(value))} AS ${intake.name(name)}`,
  )
  const loaded = await loadRows(raw, cells, intake)
  if (loaded === undefined) return undefined
  const schema = planned.map(({ name, value, reading: { type, untyped } }): Column => {
    return { name, type, engineType: engineTypeOf(type, scaleOf(value)), ...(untyped && { untyped }) }
  })
  return { sql: intake.name(loaded.table), schema, rows: loaded.rows, scanned: [] }
}

/** The most digits after the point of each column. */
async function scalesOf(values: readonly string[], sql: string, intake: Intake): Promise<readonly number[]> {
  const cells = values.map((value, at) => `max(length(regexp_extract(${value}, '[.]([0-9]*)', 1))) AS s${at}`)
  const [row = {}] = await intake.query(`SELECT ${cells.join(', ')} FROM (${sql})`)
  return values.map((_, at) => Math.min(38, Number(row[`s${at}`] ?? 0)))
}
