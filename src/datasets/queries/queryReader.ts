import { Misuse } from '../../sql/misuse.js'
import { checkNames } from '../checkNames.js'
import { DataError } from '../dataError.js'
import { frameReader } from '../frames/frameReader.js'
import { records } from '../frames/records.js'
import { isObject } from '../isObject.js'
import { nextTable } from '../nextTable.js'
import type { Intake, Reader, Relation } from '../reader.js'
import type { QuerySource } from '../source.js'
import { askPostgres } from './askPostgres.js'
import type { PostgresBatch } from './askPostgres.js'
import type { PostgresClient, PostgresPool, QueryFunction } from './connection.js'
import { postgresType } from './postgresType.js'

/** Brings the rows of a query into the engine, once a run: the database is asked a single time, whatever is asserted. */
export const queryReader: Reader<QuerySource> = {
  fingerprint: () => Promise.resolve(''),

  async read({ connection, sql, key }, intake) {
    if (typeof connection === 'function') return readRecords(connection as QueryFunction, sql, key, intake)
    if (isPostgres(connection)) return readPostgres(connection, sql, intake)
    throw new Misuse(
      'sql(connection, query): the connection must be a Client or Pool of the package pg, or a function (query) => rows as records',
    )
  },
}

function isPostgres(connection: unknown): connection is PostgresClient | PostgresPool {
  return isObject(connection) && (typeof connection['query'] === 'function' || 'totalCount' in connection)
}

async function readRecords(ask: QueryFunction, sql: string, key: string, intake: Intake): Promise<Relation> {
  const rows: unknown = await answerOf(ask, sql)
  const owner = records(rows) ?? (Array.isArray(rows) && rows.length === 0 ? nothing : undefined)
  if (owner === undefined)
    throw new DataError('the query gave no rows as records', {
      hint: "the function must give an array such as [{ id: 1, city: 'Oslo' }]",
    })
  return frameReader.read({ kind: 'frame', key, ...owner, label: 'query' }, intake)
}

const nothing = { rows: () => 0, frame: () => ({ rows: 0, columns: [] }) }

async function answerOf(ask: QueryFunction, sql: string): Promise<unknown> {
  try {
    return await ask(sql)
  } catch (cause) {
    throw new DataError(`the query failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

async function readPostgres(connection: PostgresClient | PostgresPool, sql: string, intake: Intake): Promise<Relation> {
  const table = nextTable()
  let schema: Relation['schema'] | undefined
  let count = 0
  for await (const { fields, rows } of askPostgres(connection, sql)) {
    intake.signal?.throwIfAborted()
    checkNames(fields.map(({ name }) => name), 'query') // prettier-ignore
    const into = schema === undefined ? `CREATE TABLE ${intake.name(table)} AS` : `INSERT INTO ${intake.name(table)}`
    schema = fields.map((field) => ({ name: field.name, ...postgresType(field) }))
    await store({ fields, rows }, schema, into, intake)
    count += rows.length
  }
  return { sql: intake.name(table), schema: schema ?? [], rows: count, scanned: [] }
}

/** Values come as text, which the engine reads by their type: no double in between, and no time zone of this machine's. */
async function store({ fields, rows }: PostgresBatch, schema: Relation['schema'], into: string, intake: Intake) {
  const chunk = nextTable()
  const columns = fields.map(({ name }, at) => ({
    name,
    type: 'VARCHAR' as const,
    values: rows.map((row) => row[at] ?? null),
  }))
  await intake.load(chunk, columns, rows.length)
  const casts = schema.map(
    ({ name, engineType }) => `CAST(${intake.name(name)} AS ${engineType}) AS ${intake.name(name)}`,
  )
  await intake.query(`${into} SELECT ${casts.join(', ')} FROM ${intake.name(chunk)}`)
  await intake.query(`DROP TABLE ${intake.name(chunk)}`)
}
