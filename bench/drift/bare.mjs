// Minimum, maximum and mean of every column that has them, and nothing else: `node bare.mjs <parquet>`.

import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${process.argv[2]}'`)
const cells = described.getRowObjectsJson().map(({ column_name: name, column_type: type }) => {
  const mean = /INT|DOUBLE|DECIMAL/.test(type) ? `, avg("${name}")` : ''
  return `min("${name}"), max("${name}")${mean}`
})
await connection.runAndReadAll(`SELECT ${cells.join(', ')} FROM '${process.argv[2]}'`)
process.exit(0)
