import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../../../src/engines/duckdb/connect.js'
import type { Connection } from '../../../../src/engines/duckdb/connect.js'

let folder: string
let connection: Connection
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'connect-'))
  await writeFile(path.join(folder, 'own.csv'), 'x\n1\n')
  await writeFile(path.join(folder, 'other.csv'), 'x\n2\n')
  connection = await connect({ memoryLimit: '100MB', threads: 2, folder: path.join(folder, 'spilt') })
  await connection.lock([path.join(folder, 'own.csv')])
})
afterAll(async () => {
  connection.close()
  await rm(folder, { recursive: true })
})

async function value(sql: string): Promise<unknown> {
  return (await connection.query(`SELECT ${sql}`)).rows[0]?.[0]
}

test('once locked it reads its own paths', async () => {
  expect(await value(`x FROM read_csv('${folder}/own.csv')`)).toBe(1)
})

test.each([
  ["SELECT * FROM read_csv('FOLDER/other.csv')", /disabled by configuration/],
  ["SELECT * FROM read_text('/etc/passwd')", /disabled by configuration/],
  ["SELECT * FROM read_text('FOLDER/own.csv/../other.csv')", /disabled by configuration/],
  ["SELECT * FROM glob('/etc/*')", /disabled by configuration/],
  ["SELECT * FROM read_csv('https://example.com/a.csv')", /disabled by configuration/],
  ["COPY (SELECT 1) TO 'FOLDER/new.csv'", /disabled by configuration/],
  ["ATTACH 'FOLDER/a.db'", /disabled by configuration/],
  ['INSTALL httpfs', /disabled by configuration|not be (found|installed)|Failed/i],
  ["LOAD '/tmp/evil.duckdb_extension'", /disabled through configuration/],
  ['SET enable_external_access = true', /locked/],
  ["SET allowed_paths = ['/etc/passwd']", /locked/],
  ["SET memory_limit = '100GB'", /locked/],
  ['RESET lock_configuration', /locked/],
])('and nothing else: %s', async (sql, refusal) => {
  await expect(connection.query(sql.replaceAll('FOLDER', folder))).rejects.toThrow(refusal)
})

test.each([
  ['NULL', null],
  ['true', true],
  ['1::TINYINT', 1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', 9007199254740992n],
  ['-9007199254740993', -9007199254740993n],
  ['170141183460469231731687303715884105727::HUGEINT', 170141183460469231731687303715884105727n],
  ["'NaN'::DOUBLE", NaN],
  ["'-Infinity'::FLOAT", -Infinity],
  ['0.1::DOUBLE', 0.1],
  ['1.50::DECIMAL(12, 2)', '1.50'],
  ['-0.05::DECIMAL(38, 20)', '-0.05000000000000000000'],
  ["'a' || chr(0) || 'b'", 'a\0b'],
  ["DATE '2026-11-24'", '2026-11-24'],
  ["TIMESTAMP '2026-11-24 01:02:03'", '2026-11-24T01:02:03Z'],
  ["TIMESTAMP '2026-11-24 01:02:03.5'", '2026-11-24T01:02:03.500000Z'],
  ["TIMESTAMPTZ '2026-11-24 01:02:03+02'", '2026-11-23T23:02:03Z'],
  ["TIMESTAMP_NS '2026-11-24 01:02:03.123456789'", '2026-11-24T01:02:03.123456789Z'],
  ["TIME '01:02:03'", '01:02:03'],
  ["'6fa0bd6e-8bd0-4228-858c-b9e9f57b77bd'::UUID", '6fa0bd6e-8bd0-4228-858c-b9e9f57b77bd'],
  ["'a'::ENUM('a', 'b')", 'a'],
  ['[1, NULL, 3]', [1, null, 3]],
  ["{'a': 1, 'b': [2]}", { a: 1, b: [2] }],
  ["MAP {'a': 1.5::DOUBLE}", [{ key: 'a', value: 1.5 }]],
])('%s comes as %o', async (sql, expected) => {
  expect(await value(sql)).toEqual(expected)
})

test('a query that is aborted ends, and the next one is answered', async () => {
  const controller = new AbortController()
  const asked = connection.query('SELECT count(*) FROM range(100_000_000_000) t(i) WHERE sin(i) > 2', controller.signal)
  setTimeout(() => controller.abort(new Error('enough')), 50)
  await expect(asked).rejects.toThrow('enough')
  expect(await value('1')).toBe(1)
})

test('what does not fit into memory is spilt into its folder', async () => {
  await connection.query('CREATE TEMP TABLE big AS SELECT i, md5(i::VARCHAR) AS text FROM range(3_000_000) t(i)')
  expect(await readdir(path.join(folder, 'spilt'))).not.toEqual([])
  await connection.query('DROP TABLE big')
})
