import { checkNames } from '../checkNames.js'
import { DataError } from '../dataError.js'
import { nextTable } from '../nextTable.js'
import type { Intake, Reader, Relation } from '../reader.js'
import type { FrameSource } from '../source.js'
import { storeColumn } from './storeColumn.js'
import type { StoredColumn } from './storeColumn.js'

/** Loads rows in memory into a table, by typed chunks. */
export const frameReader: Reader<FrameSource> = {
  // Whoever changes values in place between two assertions is not noticed; whoever adds rows is.
  fingerprint({ rows }) {
    return Promise.resolve(String(rows()))
  },

  async read({ frame, label }, intake) {
    const { rows, columns } = frame()
    checkNames(columns.map(({ name }) => name), label) // prettier-ignore
    const stored = columns.map((column) => {
      const where = `${label}: column ${JSON.stringify(column.name)}`
      if (column.values.length === rows) return storeColumn(column, where)
      throw new DataError(`${where} has ${column.values.length} values, but there are ${rows} rows`, {
        hint: 'all columns must be equally long',
      })
    })
    return stored.length === 0 ? nothing : { ...(await load(stored, rows, intake)), rows }
  },
}

// A table needs a column, and no rows have none.
const nothing: Relation = { sql: '(SELECT NULL AS nothing WHERE FALSE)', schema: [], rows: 0, scanned: [] }

async function load(columns: readonly StoredColumn[], rows: number, intake: Intake): Promise<Relation> {
  const table = nextTable()
  await intake.load(table, columns.map(({ loaded }) => loaded), rows) // prettier-ignore
  const schema = columns.map(({ loaded: { name }, type, engineType, untyped }) => ({
    name,
    type,
    engineType,
    ...(untyped && { untyped }),
  }))
  const casts = columns
    .filter(({ loaded, engineType }) => engineType !== loaded.type)
    .map(
      ({ loaded, engineType }) => `CAST(${intake.name(loaded.name)} AS ${engineType}) AS ${intake.name(loaded.name)}`,
    )
  if (casts.length === 0) return { sql: intake.name(table), schema, scanned: [] }
  const exact = nextTable()
  await intake.query(
    `CREATE TABLE ${intake.name(exact)} AS SELECT * REPLACE (${casts.join(', ')}) FROM ${intake.name(table)}`,
  )
  await intake.query(`DROP TABLE ${intake.name(table)}`)
  return { sql: intake.name(exact), schema, scanned: [] }
}
