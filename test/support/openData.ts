import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Dataset } from '../../src/datasets/dataset.js'
import { readerOf } from '../../src/datasets/readerOf.js'
import { connect } from '../../src/engines/duckdb/connect.js'
import type { Relation } from '../../src/datasets/reader.js'
import type { Rows } from '../../src/sql/selection.js'
import { duckdb as dialect } from '../../src/sql/dialects/duckdb.js'

/** A dataset as the engine has it. */
export interface OpenData {
  readonly relation: Relation
  /** All rows, in their order. */
  readonly rows: Rows
}

/** Reads a dataset by its reader into a real engine, locks it, and asks for all rows. */
export async function openData({ source }: Pick<Dataset, 'source'>): Promise<OpenData> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mltest-data-'))
  const connection = await connect({ memoryLimit: '1GB', threads: 2, folder })
  try {
    const query = async (sql: string) => {
      const { names, rows } = await connection.query(sql)
      return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))
    }
    const relation = await readerOf(source).read(source, {
      query,
      load: (table, columns, rows) => connection.load(table, columns, rows),
      name: (identifier) => dialect.quote(identifier),
      text: (value) => dialect.literal({ kind: 'literal', value }),
      folder,
    })
    await connection.lock(relation.scanned)
    return { relation, rows: await query(`SELECT * FROM ${relation.sql}`) }
  } finally {
    connection.close()
    await rm(folder, { recursive: true })
  }
}
