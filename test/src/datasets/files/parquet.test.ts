import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../../../src/datasets/dataset.js'
import { dataFolder } from '../../../support/dataFolder.js'
import { openData } from '../../../support/openData.js'
import { writeParquet } from '../../../support/writeParquet.js'

/** Writes files of what SELECT statements give, and reads them by a pattern. */
async function read(files: Readonly<Record<string, string>>, pattern = Object.keys(files)[0] ?? '') {
  const folder = dataFolder({})
  for (const [name, select] of Object.entries(files)) await writeParquet(path.join(folder, name), select)
  return openIn(folder, pattern)
}

async function openIn(folder: string, pattern: string) {
  try {
    return await openData(dataset(path.join(folder, pattern)))
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(`${folder}${path.sep}`, '')
    throw error
  }
}

test('every type of a column is told', async () => {
  const { relation } = await read({
    'a.parquet': `SELECT true AS b, 1::TINYINT AS i, 1::UBIGINT AS u, 1::HUGEINT AS h, 1.5::FLOAT AS f, 1.5::DOUBLE AS d, 1.5::DECIMAL(12,2) AS m, 'x' AS s,
      DATE '2024-01-01' AS day, TIME '10:00' AS time, TIMESTAMP '2024-01-01 10:00' AS ts, [1] AS l, {'p': 1} AS o, 'x'::BLOB AS bin, uuid() AS id`,
  })
  expect(relation.schema.map(({ name, type, engineType }) => `${name} ${type} ${engineType}`)).toEqual([
    'b boolean BOOLEAN',
    'i integer TINYINT',
    'u integer UBIGINT',
    // Parquet has no integer of 128 bits.
    'h number DOUBLE',
    'f number FLOAT',
    'd number DOUBLE',
    'm decimal DECIMAL(12,2)',
    's string VARCHAR',
    'day date DATE',
    'time time TIME',
    'ts timestamp TIMESTAMP',
    'l list INTEGER[]',
    'o struct STRUCT(p INTEGER)',
    'bin binary BLOB',
    'id string UUID',
  ])
})

test('it is scanned in place, and its rows are known from the footer', async () => {
  const { relation, rows } = await read({ 'a.parquet': 'SELECT range AS x FROM range(1000)' })
  expect(relation).toMatchObject({ rows: 1000, scanned: [expect.stringMatching(/a\.parquet$/)] })
  expect(relation.bytes).toBeGreaterThan(100)
  expect(rows).toHaveLength(1000)
})

test('times with a zone are read as UTC', async () => {
  const { relation, rows } = await read({
    'a.parquet': `SELECT TIMESTAMPTZ '2024-01-01 10:00:00+02' AS "a""t", 1 AS n`,
  })
  expect(relation.schema[0]).toEqual({ name: 'a"t', type: 'timestamp', engineType: 'TIMESTAMP' })
  expect(rows).toEqual([{ 'a"t': '2024-01-01T08:00:00Z', n: 1 }])
})

test('files of a glob are one dataset, in the order of their names', async () => {
  const { relation, rows } = await read(
    { 'p-2.parquet': 'SELECT 2 AS x', 'p-1.parquet': 'SELECT 1 AS x' },
    'p-*.parquet',
  )
  expect(relation.rows).toBe(2)
  expect(rows).toEqual([{ x: 1 }, { x: 2 }])
})

test('a path that is there is taken literally, whatever characters it has', async () => {
  const { rows } = await read({ 'a[1]*{b}.parquet': 'SELECT 1 AS x', 'a1b.parquet': 'SELECT 2 AS x' })
  expect(rows).toEqual([{ x: 1 }])
})

describe('what does not fit is an error that names it', () => {
  test.each([
    ['a column less', 'SELECT 1 AS x', 'column "y" is in a.parquet and not in b.parquet'],
    ['a column more', 'SELECT 1 AS x, 2 AS y, 3 AS z', 'column "z" is in b.parquet and not in a.parquet'],
    ['another order', 'SELECT 1 AS y, 2 AS x', 'column 1 is "x" in a.parquet and "y" in b.parquet'],
    ['another type', `SELECT 1 AS x, 'two' AS y`, 'column "y" is INTEGER in a.parquet and VARCHAR in b.parquet'],
  ])('files of different schemas: %s', async (_, other, message) => {
    await expect(read({ 'a.parquet': 'SELECT 1 AS x, 2 AS y', 'b.parquet': other }, '*.parquet')).rejects.toThrow(
      message,
    )
  })

  test('a file that was cut off, at any place', async () => {
    const folder = dataFolder({})
    await writeParquet(path.join(folder, 'a.parquet'), 'SELECT range AS x FROM range(1000)')
    const whole = readFileSync(path.join(folder, 'a.parquet'))
    for (const length of [2, 8, whole.length >> 1, whole.length - 1]) {
      writeFileSync(path.join(folder, 'a.parquet'), whole.subarray(0, length))
      await expect(openIn(folder, 'a.parquet')).rejects.toThrow(`a.parquet: is no whole Parquet file (${length} bytes`)
    }
  })

  test('another format under its name', async () => {
    await expect(openIn(dataFolder({ 'a.parquet': 'a,b\n1,2\n' }), 'a.parquet')).rejects.toThrow(
      'a.parquet: is no whole Parquet file',
    )
  })

  // Written by hyparquet-writer 0.17.0: parquetWriteBuffer({ columnData: names.map((name) => ({ name, data: [1, 2], type: 'INT32' })) })
  test('columns that the engine would take for one', async () => {
    const start =
      'UEFSMRUGFRQVGFwVBBUAFQQVABUEFQAAAAMDCBwBAAAAAgAAABUGFRQVGFwVBBUAFQQVABUEFQAAAAMDCBwBAAAAAgAAABUEGTxIBHJvb3QVBAAVAiUCGAFhABUCJQIYA'
    const aThenA =
      'UEAFgQZHBksJggcFQIZFQAZGAFhFQIWBBY+FkImCDw2ACgEAgAAABgEAQAAAAAZHBUGFQAVAgAAACZKHBUCGRUAGRgBQRUCFgQWPhZCJko8NgAoBAIAAAAYBAEAAAAAGRwVBhUAFQIAAAAWfBYENoQBACgJaHlwYXJxdWV0GSwcAAAcAAAAoQAAAFBBUjE='
    const twice =
      'WEAFgQZHBksJggcFQIZFQAZGAFhFQIWBBY+FkImCDw2ACgEAgAAABgEAQAAAAAZHBUGFQAVAgAAACZKHBUCGRUAGRgBYRUCFgQWPhZCJko8NgAoBAIAAAAYBAEAAAAAGRwVBhUAFQIAAAAWfBYENoQBACgJaHlwYXJxdWV0GSwcAAAcAAAAoQAAAFBBUjE='
    const folder = dataFolder({
      'case.parquet': Buffer.from(start + aThenA, 'base64'),
      'twice.parquet': Buffer.from(start + twice, 'base64'),
    })
    await expect(openIn(folder, 'case.parquet')).rejects.toThrow(
      'case.parquet: columns "a" and "A" differ only by case',
    )
    await expect(openIn(folder, 'twice.parquet')).rejects.toThrow(
      'twice.parquet: duplicate column name "a", of columns 1 and 2',
    )
  })
})
