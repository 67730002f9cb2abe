import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { column } from '../../../src/datasets/column.js'
import { dataset } from '../../../src/datasets/dataset.js'
import type { Dataset } from '../../../src/datasets/dataset.js'
import type { DatasetOptions } from '../../../src/datasets/datasetOptions.js'
import { isData } from '../../../src/datasets/isData.js'
import { isDataset } from '../../../src/datasets/isDataset.js'
import { isDatasetColumn } from '../../../src/datasets/isDatasetColumn.js'
import { integer } from '../../../src/datasets/schema/integer.js'
import { schema } from '../../../src/datasets/schema/schema.js'
import { string } from '../../../src/datasets/schema/string.js'
import { sql } from '../../../src/datasets/sql.js'

describe('a dataset', () => {
  test('is lazy: nothing is read when it is made', () => {
    expect(dataset('no/such/file.csv').label).toBe('no/such/file.csv')
  })

  test('is called by its path as it was written, the kind of its frame, or its name', () => {
    expect(dataset('data/orders-*.parquet').label).toBe('data/orders-*.parquet')
    expect(dataset(path.resolve('data/orders.csv')).label).toBe(path.join('data', 'orders.csv'))
    expect(dataset(pathToFileURL('/somewhere/else.csv')).label).toBe('/somewhere/else.csv')
    expect(dataset([{ a: 1 }]).label).toBe('records')
    expect(dataset({ a: [1] }).label).toBe('columns')
    expect(dataset('x.csv', { name: 'orders' }).label).toBe('orders')
  })

  test('is immutable, and narrowed anew', () => {
    const orders = dataset('orders.csv')
    const some = orders.where('age > 18').where('plan = 1')
    expect(orders.narrowing).toEqual([])
    expect(some.narrowing).toEqual(['age > 18', 'plan = 1'])
    expect(some.source).toBe(orders.source)
    expect(Object.isFrozen(orders) && Object.isFrozen(some.narrowing)).toBe(true)
    expect(() => orders.where('  ')).toThrow('a condition is SQL text')
  })

  test('is the same source when the path and how it is read are', () => {
    const key = (options: DatasetOptions) => dataset('a.csv', options).source.key
    expect(key({ sensitive: ['x'], showValues: true, name: 'a' })).toBe(key({}))
    expect(key({ delimiter: ';' })).not.toBe(key({}))
    expect(key({ schema: schema({ a: string() }) })).not.toBe(key({}))
    const records = [{ a: 1 }]
    expect(dataset(records).source.key).toBe(dataset(records).source.key)
    expect(dataset([{ a: 1 }]).source.key).not.toBe(dataset(records).source.key)
  })

  test('is told from other values, in whatever copy of the module it was made', () => {
    expect(isDataset(dataset('a.csv'))).toBe(true)
    expect(isDataset({ [Symbol.for('mltest.dataset/1')]: true })).toBe(true)
    expect([undefined, null, {}, [], 'a.csv', () => 1].filter(isDataset)).toEqual([])
  })
})

describe('a column', () => {
  test('is of a dataset', () => {
    const orders = dataset('orders.csv')
    expect(column(orders, 'age')).toEqual(orders.column('age'))
    expect(isDatasetColumn(orders.column('age'))).toBe(true)
    expect(isDatasetColumn({ dataset: 'orders.csv', column: 'age' })).toBe(false)
    expect(() => column('orders.csv' as never, 'age')).toThrow('the first argument must come from dataset(…)')
  })

  test('must be one of the schema, says the compiler', () => {
    const orders = dataset('orders.csv', { schema: schema({ age: integer(), plan: string() }) })
    expectTypeOf<Parameters<typeof orders.column>[0]>().toEqualTypeOf<'age' | 'plan'>()
    // @ts-expect-error: a misspelt name
    orders.column('agee')
    expectTypeOf<Parameters<Dataset['column']>[0]>().toEqualTypeOf<string>()
  })
})

describe('what expect takes for data', () => {
  test('are datasets, their columns and frames, not arrays and objects', () => {
    expect([dataset('a.csv'), dataset('a.csv').column('x')].every(isData)).toBe(true)
    expect([[{ a: 1 }], { a: [1] }, 'a.csv', 5, null, undefined, new Map(), new Date()].filter(isData)).toEqual([])
  })
})

describe('misuse', () => {
  test.each<[data: unknown, options: unknown, message: string]>([
    [undefined, {}, 'dataset(undefined): data are a path or glob, a frame, an array of records, an object of columns'],
    [null, {}, 'dataset(null)'],
    [[1, 2], {}, 'dataset(array)'],
    [[[1]], {}, 'dataset(array)'],
    [{}, {}, 'dataset(object)'],
    [{ a: 1 }, {}, 'dataset(object)'],
    [new Map(), {}, 'dataset(object)'],
    [dataset('a.csv'), {}, 'dataset(dataset)'],
    ['', {}, 'the path is empty'],
    ['https://example.org/a.csv', {}, 'only files of this machine are read; download it first'],
    ['s3://bucket/a.parquet', {}, 'only files of this machine are read'],
    ['a.csv', { encodng: 'latin1' }, 'there is no option "encodng"; did you mean "encoding"?'],
    [
      'a.csv',
      { encoding: 'klingon' },
      'the option encoding must be an encoding such as latin1, windows-1252 or utf-16le',
    ],
    ['a.csv', { delimiter: '::' }, 'the option delimiter must be one character'],
    ['a.csv', { format: 'xlsx' }, 'the option format must be one of csv, json, parquet'],
    [
      'a.csv',
      { types: { a: 'text' } },
      'the option types must be an object that gives columns a type of boolean, integer',
    ],
    ['a.csv', { nullValues: 'NA' }, 'the option nullValues must be a list of texts'],
    ['a.csv', { sensitive: 'ssn' }, 'the option sensitive must be a list of column names'],
    ['a.csv', { showValues: -1 }, 'the option showValues must be true, false, or how many values to show'],
    ['a.csv', 'latin1', 'the options must be an object'],
    [[{ a: 1 }], { encoding: 'latin1' }, 'the option encoding is for files, and these data are none'],
  ])('dataset(%j, %j)', (data, options, message) => {
    const make = () => dataset(data, options as DatasetOptions)
    expect(make).toThrow(message)
    expect(make).toThrow(expect.objectContaining({ code: 'E_MISUSE' }))
  })

  test('options may be left undefined', () => {
    expect(() => dataset('a.csv', { encoding: undefined } as unknown as DatasetOptions)).not.toThrow()
    expect(() => dataset([{ a: 1 }], { encoding: undefined } as unknown as DatasetOptions)).not.toThrow()
  })

  test('a query is one text over a connection', () => {
    const connection = () => []
    expect(dataset(sql(connection, 'SELECT 1')).source).toMatchObject({ kind: 'query', connection, sql: 'SELECT 1' })
    expect(() => sql(connection, '')).toThrow('the query must be one SELECT statement')
  })
})
