import type { LoadedColumn } from '../../datasets/reader.js'
import type { SqlValue } from '../../sql/selection.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import { appendRows } from './appendRows.js'
import { columnValues } from './columnValues.js'
import { loadTable } from './loadTable.js'
import { readValue } from './readValue.js'

export interface Settings {
  /** As DuckDB writes it: `4GB`. */
  readonly memoryLimit: string
  readonly threads: number
  /** Where it spills. */
  readonly folder: string
  /** Milliseconds that a model may take for a batch. */
  readonly modelTimeout?: number
}

/** An instance of the embedded engine with nothing in it. Statements run one after the other. */
export interface Connection {
  query(sql: string, signal?: AbortSignal): Promise<Result>
  load(table: string, columns: readonly LoadedColumn[], rows: number): Promise<void>
  /** The same, of rows that come piece by piece. */
  fill(table: string, columns: readonly LoadedColumn[], rows: number): Promise<Filling>
  /** Rows as they come, a few thousand at a time; statements may run meanwhile. */
  stream(sql: string, signal: AbortSignal): AsyncIterable<Chunk>
  /** Throws what is wrong with a statement without running it; gives the types of its columns. */
  check(sql: string): Promise<readonly string[]>
  /** From here on it reads `paths` and nothing else of the file system, and no setting can be changed. */
  lock(paths: readonly string[]): Promise<void>
  close(): void
}

export interface Filling {
  /** Rows of the same types. */
  add(columns: readonly LoadedColumn[], rows: number): Promise<void>
  /** Only then all rows are there. */
  close(): Promise<void>
}

export interface Result {
  readonly names: readonly string[]
  readonly rows: readonly (readonly SqlValue[])[]
}

export interface Chunk {
  readonly rows: number
  /** In the order of the statement, for as long as the next chunk is not asked for; values as DuckDB's own API has them. */
  readonly columns: readonly (Float64Array | readonly unknown[])[]
}

/** The one place that loads DuckDB, which takes a fifth of a second: only when data are asked. */
export async function connect({ memoryLimit, threads, folder }: Settings): Promise<Connection> {
  const api = await import('@duckdb/node-api')
  const instance = await api.DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const connection = await instance.connect()
  await connection.run("SET TimeZone = 'UTC'")
  // Every sub-query of a statement opens the files again: of a thousand columns that takes milliseconds each time.
  await connection.run('SET parquet_metadata_cache = true')

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const query = async (sql: string, signal?: AbortSignal): Promise<Result> => {
    signal?.throwIfAborted()
    // A statement that is only being prepared is not interrupted by one call: repeat until it has ended.
    let repeat: NodeJS.Timeout | undefined
    const interrupt = (): void => {
      connection.interrupt()
      repeat ??= setInterval(() => connection.interrupt(), 20)
    }
    signal?.addEventListener('abort', interrupt)
    try {
      const result = await connection.run(sql)
      const rows = await result.convertRows((value) => readValue(api, value))
      return { names: result.columnNames(), rows }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', interrupt)
      clearInterval(repeat)
    }
  }
  return {
    query: (sql, signal) => inTurn(() => query(sql, signal)),
    load: (table, columns, rows) =>
      inTurn(async () => {
        const appender = await loadTable(api, connection, table, columns, rows)
        appender.closeSync()
      }),
    async fill(table, columns, rows) {
      const appender = await inTurn(() => loadTable(api, connection, table, columns, rows))
      return {
        add: (more, count) => inTurn(() => appendRows(api, appender, more, count)),
        close: () => inTurn(() => Promise.resolve(appender.closeSync())),
      }
    },
    async *stream(sql, signal) {
      // A connection has one result at a time.
      const own = await instance.connect()
      try {
        await own.run("SET TimeZone = 'UTC'")
        const result = await own.stream(sql)
        for await (const chunk of result) {
          signal.throwIfAborted()
          yield { rows: chunk.rowCount, columns: result.columnNames().map((_, index) => columnValues(chunk, index)) }
        }
      } finally {
        own.closeSync()
      }
    },
    check: (sql) =>
      inTurn(async () => {
        const statements = await connection.extractStatements(sql)
        if (statements.count !== 1) throw new Error('more than one statement')
        const statement = await statements.prepare(0)
        if (statement.statementType !== api.StatementType.SELECT) throw new Error('not a SELECT')
        const types = Array.from({ length: statement.columnCount }, (_, index) => String(statement.columnType(index)))
        statement.destroySync()
        return types
      }),
    lock: (paths) =>
      inTurn(async () => {
        // The order matters: paths can no longer be allowed when access is off, and nothing can be set when all is locked.
        await connection.run(
          `SET allowed_paths = [${paths.map((path) => dialect.literal({ kind: 'literal', value: path })).join(', ')}]`,
        )
        await connection.run('SET enable_external_access = false')
        await connection.run('SET lock_configuration = true')
      }),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
