import { chmodSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../../../src/datasets/dataset.js'
import type { DatasetOptions } from '../../../../src/datasets/datasetOptions.js'
import { fileReader } from '../../../../src/datasets/files/fileReader.js'
import { dataFolder } from '../../../support/dataFolder.js'
import { openData } from '../../../support/openData.js'

async function read(folder: string, pattern: string, options: DatasetOptions = {}) {
  try {
    return await openData(dataset(path.join(folder, pattern), options))
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(`${folder}${path.sep}`, '')
    throw error
  }
}

describe('paths', () => {
  test('a glob gives all files that match, in the order of their names', async () => {
    const folder = dataFolder({ 'b-10.csv': 'x\n3\n', 'b-1.csv': 'x\n1\n', 'b-2.csv': 'x\n2\n', 'c.csv': 'y\n9\n' })
    expect((await read(folder, 'b-*.csv')).rows).toEqual([{ x: 1 }, { x: 3 }, { x: 2 }])
    expect((await read(folder, '{c,d}.csv')).rows).toEqual([{ y: 9 }])
  })

  test('a path that is there is taken literally, whatever characters it has', async () => {
    const folder = dataFolder({
      'b[1]*.csv': 'x\n1\n',
      'b1.csv': 'x\n2\n',
      "it's; --.csv": 'x\n3\n',
      'b[1]*.jsonl': '{"x":4}',
    })
    expect((await read(folder, 'b[1]*.csv')).rows).toEqual([{ x: 1 }])
    expect((await read(folder, "it's; --.csv")).rows).toEqual([{ x: 3 }])
    expect((await read(folder, 'b[1]*.jsonl')).rows).toEqual([{ x: 4 }])
  })

  test('what is not there, no file, or not readable is an error', async () => {
    const folder = dataFolder({ 'orders.csv': 'x\n1\n' })
    mkdirSync(path.join(folder, 'parts.csv'))
    symlinkSync(path.join(folder, 'gone.csv'), path.join(folder, 'dangling.csv'))
    await expect(read(folder, 'order.csv')).rejects.toThrow(
      'order.csv: there is no such file; did you mean "orders.csv"?',
    )
    await expect(read(folder, 'nowhere/x.csv')).rejects.toThrow(
      'nowhere/x.csv: there is no such file; nor is there a folder',
    )
    await expect(read(folder, '*.parquet')).rejects.toThrow('*.parquet: no file matches')
    await expect(read(folder, 'parts.csv')).rejects.toThrow(
      'parts.csv: is a directory\nhint: name its files, for example parts.csv/*.csv',
    )
    await expect(read(folder, 'dangling.csv')).rejects.toThrow('dangling.csv: there is no such file')
    await expect(read('/dev', 'null', { format: 'csv' })).rejects.toThrow('null: is not a file, but a device')
  })

  test.skipIf(process.getuid?.() === 0)('a file without permission is an error', async () => {
    const folder = dataFolder({ 'orders.csv': 'x\n1\n' })
    chmodSync(path.join(folder, 'orders.csv'), 0o000)
    await expect(read(folder, 'orders.csv')).rejects.toThrow('orders.csv: cannot be read\nhint: check the permissions')
  })

  test('the format is that of the name, or of the option', async () => {
    const folder = dataFolder({ 'a.data': 'x\n1\n', a: 'x\n1\n', 'a.csv': 'x\n1\n', 'a.json': '[{"x":1}]' })
    expect((await read(folder, 'a.data', { format: 'csv' })).rows).toEqual([{ x: 1 }])
    await expect(read(folder, 'a.data')).rejects.toThrow(
      "a.data: .data is no format that is read\nhint: give { format: 'csv' }, 'json' or 'parquet'",
    )
    await expect(read(folder, 'a')).rejects.toThrow('a: the name does not tell the format')
    await expect(read(folder, 'a.{csv,json}')).rejects.toThrow(
      'a.csv is csv and a.json is json\nhint: files of one dataset have one format',
    )
  })
})

describe('files of one dataset', () => {
  test.each([
    [
      'a,b\n1,2\n',
      'a\n1\n',
      'column "b" is in 1.csv and not in 2.csv\nhint: files of one dataset have the same columns',
    ],
    ['a\n1\n', 'a,b\n1,2\n', 'column "b" is in 2.csv and not in 1.csv'],
    ['a,b\n1,2\n', 'b,a\n1,2\n', 'column 1 is "a" in 1.csv and "b" in 2.csv'],
    ['a,b\n1,2\n3,4\n', 'a,b\n1,x\n3,y\n', 'column "b" is integer in 1.csv and string in 2.csv'],
  ])('have the same columns', async (one, two, message) => {
    await expect(read(dataFolder({ '1.csv': one, '2.csv': two }), '*.csv')).rejects.toThrow(message)
  })

  test('may have whole numbers in one and decimals, codes or nothing in another', async () => {
    const folder = dataFolder({
      '1.csv': 'n,zip,z,t\n1,11111,,2024-01-01\n',
      '2.csv': 'n,zip,z,t\n1.5,01234,5,2024-01-01T10:00:00Z\n',
    })
    const { rows, relation } = await read(folder, '*.csv')
    expect(relation.schema.map(({ type }) => type)).toEqual(['number', 'string', 'integer', 'timestamp'])
    expect(rows).toEqual([
      { n: 1, zip: '11111', z: null, t: '2024-01-01T00:00:00Z' },
      { n: 1.5, zip: '01234', z: 5, t: '2024-01-01T10:00:00Z' },
    ])
  })

  test('may be written in different dialects', async () => {
    const folder = dataFolder({ '1.csv': 'a,b\n1,"x,y"\n', '2.csv': 'a;b\r\n2;z\r\n' })
    expect((await read(folder, '*.csv')).rows).toEqual([
      { a: 1, b: 'x,y' },
      { a: 2, b: 'z' },
    ])
  })

  test('an error names the file', async () => {
    const folder = dataFolder({ '1.csv': 'a\n1\n2\n', '2.csv': 'a\n3\nx\n4\n', '3.csv': 'a\n' })
    await expect(read(folder, '[12].csv')).rejects.toThrow(
      '2.csv, line 3, column "a": expected an integer, as 4 of 5 values are',
    )
    await expect(read(folder, '[13].csv')).rejects.toThrow('3.csv: has a header and no rows')
  })

  test('JSON files may lack each other’s names', async () => {
    const folder = dataFolder({ '1.jsonl': '{"a":1}\n', '2.json': '[{"a":2,"b":"x"}]' })
    expect((await read(folder, '*.json*')).rows).toEqual([
      { a: 1, b: null },
      { a: 2, b: 'x' },
    ])
  })
})

test('the fingerprint changes when a file does, or when one comes', async () => {
  const folder = dataFolder({ '1.csv': 'a\n1\n' })
  const { source } = dataset(path.join(folder, '*.csv'))
  if (source.kind !== 'files') throw new Error('a path is a source of files')
  const first = await fileReader.fingerprint(source)
  expect(await fileReader.fingerprint(source)).toBe(first)
  utimesSync(path.join(folder, '1.csv'), 1, 1)
  const touched = await fileReader.fingerprint(source)
  expect(touched).not.toBe(first)
  writeFileSync(path.join(folder, '2.csv'), 'a\n2\n')
  expect(await fileReader.fingerprint(source)).not.toBe(touched)
})
