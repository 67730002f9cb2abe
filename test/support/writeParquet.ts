import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { connect } from '../../src/engines/duckdb/connect.js'

/** Writes what a SELECT statement gives as a Parquet file. */
export async function writeParquet(file: string, select: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mltest-write-'))
  const connection = await connect({ memoryLimit: '1GB', threads: 2, folder })
  try {
    await connection.query(`COPY (${select}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`)
  } finally {
    connection.close()
    await rm(folder, { recursive: true })
  }
}
