// `node byHand.mjs counts <parquet>`: the counts that twenty metrics and their intervals are made of, in the fastest statement by hand.
// `node byHand.mjs sorted <parquet>`: truth and probabilities, sorted.

import { DuckDBInstance } from '@duckdb/node-api'

const [what, file] = process.argv.slice(2)
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
await connection.run(
  what === 'sorted'
    ? `CREATE TABLE sorted AS SELECT fine, late FROM '${file}' ORDER BY fine`
    : `CREATE TABLE counts AS
       SELECT hash(late, probability, fine, minutes, guess) % 100 AS part, probability, late, count(*) AS rows,
         sum(guess - minutes) AS error, sum(abs(guess - minutes)) AS absolute, sum((guess - minutes) ** 2) AS squared,
         sum((guess - minutes) ** 4) AS fourth, sum(abs(guess - minutes) / abs(minutes)) AS relative,
         sum((guess - minutes) ** 2 / minutes ** 2) AS relative_squared, max(abs(guess - minutes)) AS largest,
         sum(minutes) AS total, sum(minutes * minutes) AS total_squared
       FROM '${file}' GROUP BY ALL`,
)
process.exit(0)
