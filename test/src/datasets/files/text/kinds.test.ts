import fc from '../../../../support/property.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateFormat } from '../../../../../src/datasets/files/text/dateFormat.js'
import type { DateFormat } from '../../../../../src/datasets/files/text/dateFormat.js'
import type { Kind } from '../../../../../src/datasets/files/text/kind.js'
import { kindOf } from '../../../../../src/datasets/files/text/kindOf.js'
import { kindSql } from '../../../../../src/datasets/files/text/kindSql.js'
import { connect } from '../../../../../src/engines/duckdb/connect.js'
import type { Connection } from '../../../../../src/engines/duckdb/connect.js'

const examples: readonly (readonly [text: string, kind: Kind])[] = [
  ['0', 'integer'],
  ['-12', 'integer'],
  ['+5', 'integer'],
  [' 7 ', 'integer'],
  ['9223372036854775807', 'integer'],
  ['-9223372036854775808', 'integer'],
  ['9223372036854775808', 'longInteger'],
  ['007', 'code'],
  ['-01', 'code'],
  ['1.5', 'number'],
  ['.5', 'number'],
  ['1.', 'number'],
  ['00.50', 'number'],
  ['1e5', 'number'],
  ['-2E-3', 'number'],
  ['NaN', 'number'],
  ['-inf', 'number'],
  ['+Infinity', 'number'],
  ['1_000', 'text'],
  ['1,5', 'text'],
  ['0x1F', 'text'],
  ['1e', 'text'],
  ['$5', 'text'],
  ['5 %', 'text'],
  ['١', 'text'],
  ['true', 'boolean'],
  ['FALSE', 'boolean'],
  ['yes', 'text'],
  ['t', 'text'],
  ['2024-01-31', 'date'],
  ['2024/1/5', 'date'],
  ['2024-02-29', 'date'],
  ['2023-02-29', 'impossibleDate'],
  ['2024-13-01', 'impossibleDate'],
  ['0000-00-00', 'impossibleDate'],
  ['20240131', 'integer'],
  ['infinity', 'number'],
  ['epoch', 'text'],
  ['2024-01-31T10:00', 'timestamp'],
  ['2024-01-31 10:00:00', 'timestamp'],
  ['2024-01-31T10:00:00.123456789Z', 'timestamp'],
  ['2024-01-31T10:00:00+02:00', 'timestamp'],
  ['2024-01-31 10:00:00-0530', 'timestamp'],
  ['2024-01-31 10:00:00 UTC', 'timestamp'],
  ['2024-01-31T24:00:00', 'timestamp'],
  ['2024-01-31T25:00', 'impossibleDate'],
  ['2024-01-31T10:61', 'impossibleDate'],
  ['10:00', 'text'],
  ['31/12/2024', 'dayFirst'],
  ['12/31/2024', 'monthFirst'],
  ['01/02/2024', 'eitherFirst'],
  ['1.2.2024', 'eitherFirst'],
  ['31-12-24', 'dayFirst'],
  ['01/02/2024 10:30 PM', 'eitherFirst'],
  ['01/02.2024', 'text'],
  ['32/01/2024', 'text'],
  ['1.2.3', 'text'],
  ['192.168.0.1', 'text'],
  ['hello', 'text'],
  ["it's", 'text'],
]

let connection: Connection
beforeAll(async () => {
  connection = await connect({ memoryLimit: '1GB', threads: 2, folder: '/tmp' })
})
afterAll(() => connection.close())

async function kindsInSql(texts: readonly string[], format?: DateFormat): Promise<readonly unknown[]> {
  const table = `texts_${Math.random().toString(36).slice(2)}`
  await connection.load(table, [{ name: 'x', type: 'VARCHAR', values: texts }], texts.length)
  const { rows } = await connection.query(`SELECT ${kindSql('x', format)} FROM ${table}`)
  await connection.query(`DROP TABLE ${table}`)
  return rows.map(([kind]) => kind)
}

test.each(examples)('%j is %s', (text, kind) => {
  expect(kindOf(text, undefined)).toBe(kind)
})

test('the engine says the same of each', async () => {
  const kinds = await kindsInSql(examples.map(([text]) => text))
  expect(examples.map(([text], at) => [text, kinds[at]])).toEqual(examples)
})

test('law: JavaScript and the engine tell the same kind of any text', async () => {
  const part = fc.constantFrom(
    '0',
    '\t',
    '\u00a0',
    '1',
    '7',
    '12',
    '31',
    '2024',
    '-',
    '+',
    '.',
    '/',
    ':',
    'T',
    'Z',
    ' ',
    'e',
    'nan',
    'inf',
    'true',
    'x',
    '_',
    '9223372036854775807',
  )
  const text = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
    fc.string({ minLength: 1 }),
  )
  const texts = fc.sample(text, { numRuns: 3_000, seed: 1 }).filter((each) => !each.includes('\0'))
  const formats = [undefined, dateFormat('DD/MM/YYYY'), dateFormat('%m-%d-%y %H:%M')]
  for (const format of formats) {
    const kinds = await kindsInSql(texts, format)
    expect(texts.map((each, at) => [each, kinds[at]])).toEqual(texts.map((each) => [each, kindOf(each, format)]))
  }
})

test('a date format is read in the words of moment and of strptime', () => {
  const read = (format: string) => {
    const { strptime, hasTime } = dateFormat(format)
    return [strptime, hasTime]
  }
  expect(read('DD/MM/YYYY')).toEqual(['%d/%m/%Y', false])
  expect(read('dd.mm.yy')).toEqual(['%d.%m.%y', false])
  expect(read('MM/DD/YYYY HH:mm:ss')).toEqual(['%m/%d/%Y %H:%M:%S', true])
  expect(read('yyyy-MM-dd HH:MM')).toEqual(['%Y-%m-%d %H:%M', true])
  expect(read('D MMM YYYY')).toEqual(['%d %b %Y', false])
  expect(read('HH:mm DD/MM/YYYY')).toEqual(['%H:%M %d/%m/%Y', true])
  expect(read('%d/%m/%Y')).toEqual(['%d/%m/%Y', false])
})
