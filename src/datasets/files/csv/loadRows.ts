import { nextTable } from '../../nextTable.js'
import type { Intake } from '../../reader.js'
import { Misreading } from './misreading.js'
import type { RawCsv } from './rawCsv.js'

export interface LoadedRows {
  readonly table: string
  readonly rows: number
}

/**
 * Loads rows into a table; `undefined` when a value contradicts its column.
 *
 * @param cells  SQL of each column over the raw ones, as `castSql` makes them
 */
export async function loadRows(raw: RawCsv, cells: readonly string[], intake: Intake): Promise<LoadedRows | undefined> {
  try {
    return await raw.use(async (sql) => {
      const table = nextTable()
      await intake.query(`CREATE TABLE ${table} AS SELECT ${cells.join(', ')} FROM (${sql})`)
      const [row] = await intake.query(`SELECT count(*) AS rows FROM ${table}`)
      const rows = Number(row?.['rows'])
      if (rows !== (await raw.count())) {
        await intake.query(`DROP TABLE ${table}`)
        throw new Misreading()
      }
      return { table, rows }
    })
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Invalid Input Error: contradiction')) return undefined
    throw error
  }
}
