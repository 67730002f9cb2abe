// The statement of orders.sql, from a process of its own: `node byHand.mjs <parquet>`.

import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const sql = readFileSync(new URL('orders.sql', import.meta.url), 'utf8').replaceAll('orders.parquet', process.argv[2])
const rows = await connection.runAndReadAll(sql)
if (rows.getRowsJson().length !== 1) throw new Error('expected one row')
process.exit(0)
