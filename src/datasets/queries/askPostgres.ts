import { DataError } from '../dataError.js'
import type { PostgresClient, PostgresField, PostgresPool } from './connection.js'

/** Some rows of an answer, one after the other: each value as the text that Postgres sends, or null. */
export interface PostgresBatch {
  readonly fields: readonly PostgresField[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Rows that are in memory at a time. */
const batchRows = 20_000

/** What the text of values depends on. */
const formats = ["DateStyle = 'ISO'", "TimeZone = 'UTC'", 'extra_float_digits = 1', "bytea_output = 'hex'"]

const declaring = 'DECLARE mltest_rows NO SCROLL CURSOR FOR '

/** Asks a query through a cursor, in a transaction that can write nothing. Gives one batch at least. */
export async function* askPostgres(
  connection: PostgresClient | PostgresPool,
  query: string,
): AsyncGenerator<PostgresBatch> {
  const [client, release] = await borrow(connection)
  let isWhole = false
  try {
    await ask(client, 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    for (const format of formats) await ask(client, `SET LOCAL ${format}`)
    await ask(client, `${declaring}${query}`)
    for (let isFirst = true; ; isFirst = false) {
      const { fields, rows } = await ask(client, `FETCH ${batchRows} FROM mltest_rows`)
      if (isFirst || rows.length > 0) yield { fields, rows: rows as PostgresBatch['rows'] }
      if (rows.length < batchRows) break
    }
    isWhole = true
  } catch (error) {
    throw explained(error, query)
  } finally {
    // A connection that is gone has nothing to roll back, and the reason is told already.
    await ask(client, isWhole ? 'COMMIT' : 'ROLLBACK').catch(() => undefined)
    release()
  }
}

async function borrow(connection: PostgresClient | PostgresPool): Promise<[PostgresClient, () => void]> {
  if (!('totalCount' in connection)) return [connection, () => undefined]
  try {
    const client = await connection.connect()
    return [client, () => client.release()]
  } catch (cause) {
    throw new DataError(`Postgres cannot be reached: ${textOf(cause)}`, { cause })
  }
}

function ask(client: PostgresClient, text: string) {
  const types = { getTypeParser: () => (value: string) => value }
  return client.query({ text, rowMode: 'array', queryMode: 'extended', types })
}

/** The server's sentence, with the place in the query where it gives one. */
function explained(error: unknown, query: string): unknown {
  if (!(error instanceof Error) || error instanceof DataError) return error
  const { position, hint } = error as { position?: unknown; hint?: unknown }
  const at = Number(position) - declaring.length
  const before = at >= 1 && at <= query.length + 1 ? query.slice(0, at - 1).split('\n') : undefined
  const place =
    before === undefined ? '' : ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1} of it`
  return new DataError(`the query failed${place}: ${textOf(error)}`, {
    cause: error,
    ...(typeof hint === 'string' && { hint }),
  })
}

// What Node throws when no address of a name answers has several causes, and no message of its own.
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message === '' && 'code' in error ? String(error.code) : error.message
}
