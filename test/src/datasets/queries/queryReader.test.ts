import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataset } from '../../../../src/datasets/dataset.js'
import type { Connection } from '../../../../src/datasets/queries/connection.js'
import { sql } from '../../../../src/datasets/sql.js'
import { judging } from '../../../support/judging.js'
import { openData } from '../../../support/openData.js'
import { postgres } from '../../../support/postgres.js'
import type { PostgresServer } from '../../../support/postgres.js'

const { check } = judging()

describe('a query of Postgres', () => {
  let server: PostgresServer
  let pool: pg.Pool

  beforeAll(async () => {
    server = await postgres()
    pool = new pg.Pool({ connectionString: await server.database(), max: 2 })
    pool.on('error', () => undefined)
    await pool.query(`CREATE TYPE mood AS ENUM ('sad', 'glad')`)
    await pool.query(`CREATE TABLE orders (id bigint, paid boolean, price numeric(10, 2), ratio numeric, weight double precision,
      at timestamptz, local timestamp, day date, city text, feeling mood, tags text[], extra jsonb)`)
    await pool.query(`INSERT INTO orders VALUES
      (9007199254740993, true, 19.99, 0.1, 'NaN', '2026-03-01 12:00:00.123456+02', '2026-03-01 12:00:00', '2026-03-01', 'Ålesund', 'glad', '{a,b}', '{"a": 1}'),
      (2, false, -0.01, NULL, 'Infinity', NULL, NULL, NULL, '', 'sad', NULL, NULL),
      (NULL, NULL, NULL, NULL, 0.1, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`)
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  })

  const from = (query: string, connection: Connection = pool) => dataset(sql(connection, query))

  test('keeps types, and every digit of a number and a time', async () => {
    const { relation, rows } = await openData(from('SELECT * FROM orders ORDER BY id NULLS LAST'))
    expect(relation.schema.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id integer',
      'paid boolean',
      'price decimal',
      'ratio number',
      'weight number',
      'at timestamp',
      'local timestamp',
      'day date',
      'city string',
      'feeling string',
      'tags string',
      'extra struct',
    ])
    const { engineType } = relation.schema.find(({ name }) => name === 'price') ?? {}
    expect(engineType).toBe('DECIMAL(10,2)')
    expect(rows[1]).toMatchObject({ id: 9007199254740993n, paid: true, ratio: 0.1, weight: NaN, city: 'Ålesund' })
    expect(rows[0]).toMatchObject({ paid: false, weight: Infinity, city: '', feeling: 'sad' })
    expect(Object.values(rows[2] ?? {}).filter((value) => value !== null)).toEqual([0.1])
  })

  test('is judged as any other data', async () => {
    const orders = from('SELECT * FROM orders')
    const { verdict } = await check(orders).toHaveNullRateBelow('city', 0.2)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1 / 3 })
    expect(
      (await check(orders).toHaveMaximumBetween('at', '2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z')).verdict,
    ).toMatchObject({ outcome: 'pass' })
    expect((await check(orders).toHaveMinimumBetween('price', -0.01, 0)).verdict).toMatchObject({ outcome: 'pass' })
  })

  test('comes in batches, by a client as by a pool', async () => {
    const client = await pool.connect()
    try {
      const many = from('SELECT n, n % 7 AS d FROM generate_series(1, 50001) AS n', client)
      expect((await check(many).toHaveRowCount(50_001)).verdict).toMatchObject({ outcome: 'pass' })
      expect((await check(many).toHaveUniqueValues('n')).verdict).toMatchObject({ outcome: 'pass' })
    } finally {
      client.release()
    }
  })

  test('may give no rows', async () => {
    const none = from('SELECT * FROM orders WHERE false')
    expect((await check(none).toHaveRowCount(0)).verdict).toMatchObject({ outcome: 'pass' })
    expect((await check(none).toHaveColumnTypes({ price: 'decimal' }, { allowEmpty: true })).verdict).toMatchObject({
      outcome: 'pass',
    })
  })

  test('that is wrong is an error with its place', async () => {
    await expect(openData(from('SELECT id\nFROM orders\nWHERE pirce > 0'))).rejects.toThrow(
      /the query failed at line 3, column 7 of it: column "pirce" does not exist\nhint: .*orders\.price/,
    )
    expect(pool.idleCount).toBe(pool.totalCount)
  })

  test('is one SELECT that writes nothing', async () => {
    await expect(openData(from('SELECT 1; DROP TABLE orders'))).rejects.toThrow('the query failed')
    await expect(openData(from('DELETE FROM orders'))).rejects.toThrow('the query failed')
    await pool.query(`CREATE FUNCTION emptied() RETURNS int AS 'DELETE FROM orders; SELECT 1' LANGUAGE sql`)
    await expect(openData(from('SELECT emptied()'))).rejects.toThrow('cannot execute DELETE in a read-only transaction')
    expect((await check(from('SELECT * FROM orders')).toHaveRowCount(3)).verdict).toMatchObject({ outcome: 'pass' })
  })

  test('names columns once', async () => {
    await expect(openData(from('SELECT 1 AS a, 2 AS a'))).rejects.toThrow('query: duplicate column name "a"')
  })

  test('of a server that is not there says so', async () => {
    const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1 })
    await expect(openData(from('SELECT 1', nowhere))).rejects.toThrow(
      'Postgres cannot be reached: connect ECONNREFUSED',
    )
    await nowhere.end()
  })
})

describe('a query of any other database', () => {
  test('is a function that gives records', async () => {
    const asked: string[] = []
    const shop = (query: string) => {
      asked.push(query)
      return Promise.resolve([
        { city: 'Oslo', celsius: -2.5 },
        { city: 'Lima', celsius: null },
      ])
    }
    const weather = dataset(sql(shop, 'SELECT city, celsius FROM weather'))
    const [count, nulls] = await Promise.all([
      check(weather).toHaveRowCount(2),
      check(weather).toHaveNullRateBelow('celsius', 0.6),
    ])
    expect([count.verdict.outcome, nulls.verdict.outcome]).toEqual(['pass', 'pass'])
    expect((await check(weather).toHaveUniqueValues('city')).verdict.outcome).toBe('pass')
    expect(asked).toEqual(['SELECT city, celsius FROM weather'])
  })

  test.each([
    [() => Promise.reject(new Error('no such table')), 'the query failed: no such table'],
    [() => 3 as unknown as [], 'the query gave no rows as records'],
    [() => [{ a: 1 }, 2 as unknown as object], 'records: row 2 is a number'],
  ])('that goes wrong is an error', async (ask, message) => {
    await expect(openData(dataset(sql(ask, 'SELECT 1')))).rejects.toThrow(message)
  })

  test('needs a connection', async () => {
    await expect(openData(dataset(sql({} as Connection, 'SELECT 1')))).rejects.toThrow(
      'the connection must be a Client or Pool of the package pg, or a function',
    )
  })
})
