import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../../support/openFile.js'
import type { DatasetOptions } from '../../../../src/datasets/datasetOptions.js'

const read = async (content: string | Uint8Array, options: DatasetOptions = {}) => {
  const { relation, rows } = await openFile('data.csv', content, options)
  return { rows, types: Object.fromEntries(relation.schema.map(({ name, type }) => [name, type])), relation }
}

describe('values', () => {
  test('an unquoted empty field is null and a quoted one the empty string; in other columns than text both are null', async () => {
    const { rows } = await read('text,number\n"",""\n,\nx,1\n')
    expect(rows).toEqual([
      { text: '', number: null },
      { text: null, number: null },
      { text: 'x', number: 1 },
    ])
  })

  test('NaN and infinities are numbers, apart from null', async () => {
    const { rows, types } = await read('x\n1.5\nNaN\ninf\n-Infinity\n+inf\n\n')
    expect(types).toEqual({ x: 'number' })
    expect(rows.map(({ x }) => x)).toEqual([1.5, NaN, Infinity, -Infinity, Infinity, null])
  })

  test('integers are exact up to 64 bits', async () => {
    const { rows, types } = await read('x\n9223372036854775807\n-9223372036854775808\n9007199254740993\n')
    expect(types).toEqual({ x: 'integer' })
    expect(rows.map(({ x }) => x)).toEqual([9223372036854775807n, -9223372036854775808n, 9007199254740993n])
  })

  test('integers may have a sign and spaces around them', async () => {
    const { rows, types } = await read('a, b\n+1, 2\n-0,3 \n')
    expect(types).toEqual({ a: 'integer', ' b': 'integer' })
    expect(rows).toEqual([
      { a: 1, ' b': 2 },
      { a: 0, ' b': 3 },
    ])
  })

  test('one decimal makes a column of numbers, and one time a column of timestamps', async () => {
    const { types } = await read('n,t\n1,2024-01-01\n2.5,2024-01-01T10:00:00Z\n')
    expect(types).toEqual({ n: 'number', t: 'timestamp' })
  })

  test('digits with a leading zero are codes, and text', async () => {
    const { rows, types } = await read('zip\n01234\n99999\n')
    expect(types).toEqual({ zip: 'string' })
    expect(rows).toEqual([{ zip: '01234' }, { zip: '99999' }])
  })

  test('true and false are booleans however they are written; 0 and 1, yes and no are not', async () => {
    const { types } = await read('a,b,c\ntrue,0,yes\nFALSE,1,no\n')
    expect(types).toEqual({ a: 'boolean', b: 'integer', c: 'string' })
  })

  test('timestamps with a zone become UTC, and those without are UTC', async () => {
    const { rows } = await read(
      't\n2024-01-01T10:00:00+02:00\n2024-01-01T10:00:00Z\n2024-01-01 10:00\n2024-01-01T10:00:00.123456-05:30\n2024-01-01\n',
    )
    expect(rows.map(({ t }) => t)).toEqual([
      '2024-01-01T08:00:00Z',
      '2024-01-01T10:00:00Z',
      '2024-01-01T10:00:00Z',
      '2024-01-01T15:30:00.123456Z',
      '2024-01-01T00:00:00Z',
    ])
  })

  test('a column without values is text of no type', async () => {
    const { relation, rows } = await read('a,b,c\n1,,""\n2,"",\n')
    expect(relation.schema.slice(1)).toEqual([
      { name: 'b', type: 'string', engineType: 'VARCHAR', untyped: true },
      { name: 'c', type: 'string', engineType: 'VARCHAR', untyped: true },
    ])
    expect(rows).toEqual([
      { a: 1, b: null, c: null },
      { a: 2, b: null, c: null },
    ])
  })

  test('a column of texts of which a good part are numbers is text', async () => {
    const { types } = await read(
      'ticket\nA/5 21171\nPC 17599\n113803\n373450\nC.A. 2315\n17463\n349909\nLINE\nSTON/O 2\n1601\n',
    )
    expect(types).toEqual({ ticket: 'string' })
  })

  test('text that stands for a missing value is null when the option says so', async () => {
    const { rows, types } = await read('a,b\n1,x\nNA,NA\n-,-\n', { nullValues: ['NA', '-'] })
    expect(types).toEqual({ a: 'integer', b: 'string' })
    expect(rows[1]).toEqual({ a: null, b: null })
  })
})

describe('the dialect', () => {
  test.each([
    [';', 'a;b\n1,5;x\n2,5;y\n'],
    ['a tab', 'a\tb\n1,5\tx\n2,5\ty\n'],
    ['|', 'a|b\n1,5|x\n2,5|y\n'],
  ])('fields may be parted by %s', async (_, content) => {
    const { rows } = await read(content)
    expect(rows).toEqual([
      { a: '1,5', b: 'x' },
      { a: '2,5', b: 'y' },
    ])
  })

  test('two delimiters that split the rows equally well are an error', async () => {
    await expect(read('a,b;c\n1,2;3\n')).rejects.toThrow(
      'data.csv: "," and ";" split the rows equally well\nhint: give { delimiter: "," or ";" }',
    )
  })

  test('quoted fields hold delimiters, line ends and doubled quotes', async () => {
    const { rows } = await read('a,b\r\n"x, y","line 1\r\nline ""2"""\r\nz,w\r\n')
    expect(rows).toEqual([
      { a: 'x, y', b: 'line 1\r\nline "2"' },
      { a: 'z', b: 'w' },
    ])
  })

  test('a quote within an unquoted field is text', async () => {
    const { rows } = await read('size,n\n6\'2",1\n3" x 4",2\n')
    expect(rows.map(({ size }) => size)).toEqual(['6\'2"', '3" x 4"'])
  })

  test('escapes and comments are what the options say, and nothing else is', async () => {
    const { rows } = await read('# made by hand\na,b\n"say \\"hi\\"",1\n# more\nx,2\n', { escape: '\\', comment: '#' })
    expect(rows).toEqual([
      { a: 'say "hi"', b: 1 },
      { a: 'x', b: 2 },
    ])
    expect((await read('#id,b\n#1,2\n')).rows).toEqual([{ '#id': '#1', b: 2 }])
  })

  test('quotes are what the option says', async () => {
    expect((await read("a,b\n'x, y',1\n'it''s',2\n", { quote: "'" })).rows.map(({ a }) => a)).toEqual(['x, y', "it's"])
    expect((await read('a,b\n"x,1\ny",2\n', { quote: '' })).rows.map(({ a }) => a)).toEqual(['"x', 'y"'])
  })

  test('line ends may be LF, CRLF, CR, or mixed; the last one may be missing', async () => {
    for (const content of ['a,b\n1,x\n2,y', 'a,b\r\n1,x\r\n2,y\r\n', 'a,b\r1,x\r2,y\r', 'a,b\n1,x\r\n2,y\n']) {
      expect((await read(content)).rows).toEqual([
        { a: 1, b: 'x' },
        { a: 2, b: 'y' },
      ])
    }
  })

  test('an empty line is no row, but where there is one column a null', async () => {
    expect((await read('a,b\n\n1,2\n\n3,4\n\n\n')).rows).toHaveLength(2)
    expect((await read('x\n1\n\n3\n')).rows).toEqual([{ x: 1 }, { x: null }, { x: 3 }])
    expect((await read('x\n1\n\n')).rows).toEqual([{ x: 1 }, { x: null }])
  })

  test('a byte-order mark is no part of the first name', async () => {
    expect((await read('\ufeffa,b\n1,2\n')).rows).toEqual([{ a: 1, b: 2 }])
  })

  test('a header may be missing', async () => {
    expect((await read('1,x\n2,y\n', { header: false })).rows).toEqual([
      { column1: 1, column2: 'x' },
      { column1: 2, column2: 'y' },
    ])
    expect((await read('2023,2024\n1,2\n', { header: true })).rows).toEqual([{ '2023': 1, '2024': 2 }])
  })

  test('columns may be called anything', async () => {
    const long = 'n'.repeat(300)
    const { rows } = await read(`__proto__,select,"a""; DROP TABLE x; --",${long},constructor\n1,2,3,4,5\n`)
    expect(Object.keys(rows[0] ?? {})).toEqual(['__proto__', 'select', 'a"; DROP TABLE x; --', long, 'constructor'])
  })

  test('a row may be longer than the engine likes', async () => {
    const { rows } = await read(`a,b\n1,${'x'.repeat(3_000_000)}\n`)
    expect(rows[0]?.['b']).toHaveLength(3_000_000)
  })

  test('so may be the header', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `${'n'.repeat(5_000)}${at}`)
    const { rows } = await read(`${names.join(',')}\n${names.map((_, at) => at).join(',')}\n`)
    expect(Object.values(rows[0] ?? {})).toEqual(names.map((_, at) => at))
  })

  test('a file may be packed', async () => {
    expect((await openFile('data.csv.gz', gzipSync('a,b\n1,2\n'))).rows).toEqual([{ a: 1, b: 2 }])
  })
})

describe('encodings', () => {
  const text = 'name,n\nJosé,1\nŽofie,2\n'
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  const latin1 = Buffer.from('name,n\nJosé,1\n', 'latin1')

  test('UTF-16 and Latin-1 are errors without the option', async () => {
    await expect(read(utf16)).rejects.toThrow(
      "data.csv: expected UTF-8, found UTF-16\nhint: give { encoding: 'utf-16le' }",
    )
    await expect(read(utf16.swap16())).rejects.toThrow("{ encoding: 'utf-16be' }")
    utf16.swap16()
    await expect(read(utf16.subarray(2))).rejects.toThrow("{ encoding: 'utf-16le' }")
    await expect(read(latin1)).rejects.toThrow(
      "data.csv, line 2: expected UTF-8, found bytes that are none\nhint: give the file's encoding, for example { encoding: 'latin1' }",
    )
  })

  test('and are read with it', async () => {
    const rows = [
      { name: 'José', n: 1 },
      { name: 'Žofie', n: 2 },
    ]
    expect((await read(utf16, { encoding: 'utf-16' })).rows).toEqual(rows)
    expect((await read(Buffer.from(utf16).swap16(), { encoding: 'UTF16' })).rows).toEqual(rows)
    expect((await read(latin1, { encoding: 'latin-1' })).rows).toEqual([rows[0]])
    expect((await read(latin1, { encoding: 'ISO-8859-1' })).rows).toEqual([rows[0]])
  })

  test('a NUL character is an error', async () => {
    await expect(read('a,b\n1,x\n2,y\u0000\n')).rejects.toThrow(
      'data.csv, line 3: expected text, found a NUL character',
    )
  })
})

describe('dates of day, month and year', () => {
  test('are an error when they may be read both ways', async () => {
    await expect(read('id,day\n1,01/02/2024\n2,03/04/2024\n')).rejects.toThrow(
      'data.csv, line 2, column "day": expected a date of which one can tell day and month; found an ambiguous date, which may ' +
        "be day/month or month/day\nhint: give { dateFormat: 'DD/MM/YYYY' } or { dateFormat: 'MM/DD/YYYY' }",
    )
    await expect(read('day\n01.02.24\n')).rejects.toThrow("{ dateFormat: 'DD.MM.YY' }")
    await expect(read('day\n13/01/2024\n01/13/2024\n')).rejects.toThrow('line 2, column "day"')
  })

  test('are read as the option says, in the words of moment or of strptime', async () => {
    const content = 'day\n01/02/2024\n03/04/2024\n'
    for (const dateFormat of ['DD/MM/YYYY', 'dd/MM/yyyy', '%d/%m/%Y']) {
      const { rows, types } = await read(content, { dateFormat })
      expect(types).toEqual({ day: 'date' })
      expect(rows.map(({ day }) => day)).toEqual(['2024-02-01', '2024-04-03'])
    }
    const { rows } = await read('at\n1/2/2024 09:30\n', { dateFormat: 'M/D/YYYY HH:mm' })
    expect(rows).toEqual([{ at: '2024-01-02T09:30:00Z' }])
  })

  test('are read without it when a value tells', async () => {
    expect((await read('day\n01/02/2024\n31/12/2024\n')).rows.map(({ day }) => day)).toEqual([
      '2024-02-01',
      '2024-12-31',
    ])
    expect((await read('day\n01/02/2024\n12/31/2024\n')).rows.map(({ day }) => day)).toEqual([
      '2024-01-02',
      '2024-12-31',
    ])
  })

  test('that are not as the option says are an error', async () => {
    await expect(read('day\n01/02/2024\n12/31/2024\n', { dateFormat: 'DD/MM/YYYY' })).rejects.toThrow(
      'data.csv, line 3, column "day": expected a date as the option dateFormat says; found a date of day, month and year',
    )
  })

  test('a format that is none is a mistake of the caller', async () => {
    const byColumn = await read('a,b\n01/02/2024,01/02/2024\n', { dateFormat: { a: 'DD/MM/YYYY', b: 'MM/DD/YYYY' } })
    expect(byColumn.rows).toEqual([{ a: '2024-02-01', b: '2024-01-02' }])
    await expect(read('day\n01/02/2024\n', { dateFormat: 'DD/QQ/YYYY' })).rejects.toThrow('"QQ" is no part of a date')
    await expect(read('day\n01/02/2024\n', { dateFormat: 'MM/YYYY' })).rejects.toThrow(
      'a date needs a year, a month and a day',
    )
  })
})

describe('what does not fit is an error with its place', () => {
  test.each<[what: string, content: string, message: string]>([
    [
      'a short row',
      'a,b\n1,2\n3\n4,5\n',
      'data.csv, line 3: expected 2 fields as in the header, found 1 field\nhint: add what is missing',
    ],
    ['a long row', 'a,b\n1,2\n3,4,5\n', 'data.csv, line 3: expected 2 fields as in the header, found 3 fields'],
    [
      'a row with a delimiter too many at its end',
      'a,b\n1,2\n3,4,\n',
      'data.csv, line 3: expected 2 fields as in the header, found 3',
    ],
    ['a short row after a field of several lines', 'a,b\n"1\n\n1",2\n3\n', 'data.csv, line 5: expected 2 fields'],
    [
      'a quote that is never closed',
      'a,b\n1,2\n3,"4\n5,6\n',
      'data.csv, line 3: expected a closing quote, found the end of the file',
    ],
    [
      'text after a closing quote',
      'a,b\n1,"x"y\n',
      'data.csv, line 2: expected a delimiter or the end of the line after a closing quote',
    ],
    [
      'a name that stands twice',
      'a,b,a\n1,2,3\n',
      'data.csv, line 1: duplicate column name "a", of columns 1 and 3\nhint: rename one of them',
    ],
    ['an empty name', 'a,,c\n1,2,3\n', 'data.csv, line 1: column 2 has no name'],
    ['names that differ by case', 'id,ID\n1,2\n', 'data.csv, line 1: columns "id" and "ID" differ only by case'],
    [
      'a header that is data',
      '1,2.5\n3,4\n',
      'data.csv, line 1: expected names of columns, found only numbers or dates',
    ],
    ['a file of 0 bytes', '', 'data.csv: is empty (0 bytes)'],
    ['a header alone', 'a,b\n', 'data.csv: has a header and no rows'],
    ['blank lines alone', '\n\n', 'data.csv: holds no rows, only blank lines'],
    [
      'text among numbers',
      'id,age\n1,20\n2,thirty\n3,40\n',
      'data.csv, line 3, column "age": expected an integer, as 2 of 3 values are; found text of 6 characters\n' +
        "hint: if it stands for a missing value, give { nullValues: [ … ] }; if the column is text, { types: { age: 'string' } }",
    ],
    [
      'a mark of a missing value',
      'x\n1.5\nN/A\n2\n',
      'data.csv, line 3, column "x": expected a number, as 2 of 3 values are; found "N/A", a mark of a missing value',
    ],
    ['text among booleans', 'x\ntrue\nfalse\nmaybe\n', 'line 4, column "x": expected true or false'],
    [
      'text among dates',
      'x\n2024-01-01\n2024-01-02\nsoon\n',
      'line 4, column "x": expected a date, as 2 of 3 values are; found text of 4',
    ],
    [
      'a date that does not exist',
      'x\n2024-02-28\n2024-02-30\n',
      'line 3, column "x": expected a date, as 1 of 2 values are; found a date that is not in the calendar',
    ],
    [
      'an integer too long',
      'id\n1\n12345678901234567890\n',
      'data.csv, line 3, column "id": expected an integer of at most 64 bits; found an integer of 20 digits, too long for 64 bits\n' +
        "hint: 64 bits hold 18 digits; give { types: { id: 'string' } }, or 'decimal' for up to 38 digits",
    ],
  ])('%s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message)
    await expect(read(content)).rejects.toMatchObject({ name: 'DataError', code: 'E_DATA' })
  })

  test('a packed file that was cut off', async () => {
    const packed = gzipSync('a,b\n1,2\n'.repeat(100))
    await expect(openFile('data.csv.gz', packed.subarray(0, 30))).rejects.toThrow('data.csv.gz: cannot be unpacked')
  })

  test('no message gives a value away', async () => {
    const secret = 'hunter2-is-secret'
    const faults = [
      `a\n1\n2\n${secret}\n`,
      `a,b\n1,${secret}\n${secret}\n`,
      `a,b\n1,"${secret}"${secret}\n`,
      `a,b\n1,"${secret}\n`,
    ]
    for (const content of faults) {
      const error: unknown = await read(content).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'E_DATA', message: expect.not.stringContaining('hunter2') as string })
    }
  })
})

describe('types that are given', () => {
  test('decide what the values leave open', async () => {
    const { rows, types } = await read(
      'code,id,zip,price,n\n7,12345678901234567890,01234,0.10,1\nx,2,2,123456789012345678.125,2\n',
      {
        types: { code: 'string', id: 'decimal', zip: 'integer', price: 'decimal', n: 'number' },
      },
    )
    expect(types).toEqual({ code: 'string', id: 'decimal', zip: 'integer', price: 'decimal', n: 'number' })
    expect(rows).toEqual([
      { code: '7', id: '12345678901234567890', zip: 1234, price: '0.100', n: 1 },
      { code: 'x', id: '2', zip: 2, price: '123456789012345678.125', n: 2 },
    ])
  })

  test('are held', async () => {
    await expect(read('a\n1\nx\ny\n', { types: { a: 'integer' } })).rejects.toThrow(
      'data.csv, line 3, column "a": expected an integer, as the option types says; found text of 1 character',
    )
  })

  test('of a column that is not there are a mistake', async () => {
    await expect(read('customer\n1\n', { types: { custmer: 'string' } })).rejects.toThrow(
      /types: column "custmer" is not in .*data\.csv; did you mean "customer"\?/,
    )
  })

  test('a schema says what is text, and leaves the rest to be checked', async () => {
    const { schema } = await import('../../../../src/datasets/schema/schema.js')
    const { string } = await import('../../../../src/datasets/schema/string.js')
    const { number } = await import('../../../../src/datasets/schema/number.js')
    const { types } = await read('code,n\n1,2\n', { schema: schema({ code: string(), n: number(), absent: string() }) })
    expect(types).toEqual({ code: 'string', n: 'integer' })
  })
})
