import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DatasetOptions } from '../../../../src/datasets/datasetOptions.js'
import { openFile } from '../../../support/openFile.js'

const read = async (content: string | Uint8Array, options: DatasetOptions = {}, name = 'data.jsonl') => {
  const { relation, rows } = await openFile(name, content, options)
  return { rows, types: Object.fromEntries(relation.schema.map(({ name, type }) => [name, type])), relation }
}

describe('rows', () => {
  test('are one object a line, or the elements of an array, however spaced', async () => {
    const rows = [{ a: 1 }, { a: 2 }]
    expect((await read('{"a":1}\n{"a":2}')).rows).toEqual(rows)
    expect((await read('{"a":1}\r\n\r\n  {"a":2}  \n\n')).rows).toEqual(rows)
    expect((await read('[{"a":1},{"a":2}]', {}, 'data.json')).rows).toEqual(rows)
    expect((await read(' [\n  {\n "a": 1\n },\n  {"a":\t2}\n]\n', {}, 'data.json')).rows).toEqual(rows)
    expect((await read('{"a":1}\n{"a":2}\n', {}, 'data.json')).rows).toEqual(rows)
    expect((await openFile('data.jsonl.gz', gzipSync('{"a":1}\n{"a":2}'))).rows).toEqual(rows)
  })

  test('have as columns all names, in the order of first appearance; what is missing is null', async () => {
    const { rows } = await read('{"b":1}\n{"a":"x","b":2}\n{"c":true}\n')
    expect(rows).toEqual([
      { b: 1, a: null, c: null },
      { b: 2, a: 'x', c: null },
      { b: null, a: null, c: true },
    ])
    expect(Object.keys(rows[0] ?? {})).toEqual(['b', 'a', 'c'])
  })

  test('may begin with a byte-order mark, or be of another encoding if the option says so', async () => {
    expect((await read('\ufeff{"a":"é"}\n')).rows).toEqual([{ a: 'é' }])
    const latin1 = Buffer.from('{"a":1}\n{"a":"é"}\n', 'latin1')
    await expect(read(latin1)).rejects.toThrow('data.jsonl, line 2: expected UTF-8, found bytes that are none')
    expect((await read(latin1.subarray(8), { encoding: 'latin1' })).rows).toEqual([{ a: 'é' }])
  })

  test('may have names of any kind', async () => {
    const { rows } = await read('{"__proto__":1,"a\\"b":2,"x.y":3,"select":4,"\\u00e9":5,"/~0":6}\n')
    expect(rows[0]).toEqual(JSON.parse('{"__proto__":1,"a\\"b":2,"x.y":3,"select":4,"é":5,"/~0":6}'))
  })
})

describe('types', () => {
  test('are those of JSON; digits in quotes are text', async () => {
    const { types, rows } = await read(
      '{"i":1,"n":1.5,"b":true,"t":"12","l":[1,"x"],"o":{"p":[]},"z":null}\n{"i":-2,"n":2,"b":false,"t":"007","l":[],"o":{},"z":null}\n',
    )
    expect(types).toEqual({ i: 'integer', n: 'number', b: 'boolean', t: 'string', l: 'list', o: 'struct', z: 'string' })
    expect(rows[0]).toEqual({ i: 1, n: 1.5, b: true, t: '12', l: '[1,"x"]', o: '{"p":[]}', z: null })
  })

  test('text may be dates and timestamps', async () => {
    const { types, rows } = await read(
      '{"d":"2024-01-01","t":"2024-01-01T10:00:00+02:00"}\n{"d":"2024-02-29","t":null}\n',
    )
    expect(types).toEqual({ d: 'date', t: 'timestamp' })
    expect(rows[0]).toEqual({ d: '2024-01-01', t: '2024-01-01T08:00:00Z' })
    expect((await read('{"d":"01/02/2024"}', { dateFormat: 'DD/MM/YYYY' })).rows).toEqual([{ d: '2024-02-01' }])
  })

  test('NaN and infinities are numbers, as Python writes them', async () => {
    const { rows } = await read('{"x":NaN}\n{"x":-Infinity}\n{"x":1}\n{"x":null}\n')
    expect(rows.map(({ x }) => x)).toEqual([NaN, -Infinity, 1, null])
  })

  test('an empty string is one, and not null', async () => {
    const { rows, relation } = await read('{"a":""}\n{"a":null}\n')
    expect(rows).toEqual([{ a: '' }, { a: null }])
    expect(relation.schema[0]?.untyped).toBeUndefined()
  })

  test('integers are exact up to 64 bits', async () => {
    expect((await read('{"a":9223372036854775807}\n{"a":-9223372036854775808}')).rows).toEqual([
      { a: 9223372036854775807n },
      { a: -9223372036854775808n },
    ])
  })

  test('may be given, and values may stand for what is missing', async () => {
    const options = { types: { a: 'string', b: 'integer' }, nullValues: ['NA', '-999'] } as const
    const { rows } = await read(
      '{"a":1,"b":"7","c":-999}\n{"a":"x","b":8,"c":5}\n{"a":"NA","b":null,"c":"NA"}\n',
      options,
    )
    expect(rows).toEqual([
      { a: '1', b: 7, c: null },
      { a: 'x', b: 8, c: 5 },
      { a: null, b: null, c: null },
    ])
  })
})

describe('what does not fit is an error with its place', () => {
  const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`
  test.each<[what: string, content: string, message: string, name?: string]>([
    [
      'a number',
      '42',
      'data.json, line 1: expected one object a line, or an array of objects; found a number',
      'data.json',
    ],
    ['a text', '"x"', 'found a text', 'data.json'],
    [
      'one object in a file that may be anything',
      '{\n"a": 1}',
      'data.json, line 1: expected one object a line',
      'data.json',
    ],
    ['one object on a line', '{"rows":[{"a":1}]}', 'data.json: holds one object, not rows', 'data.json'],
    ['an array of numbers', '[1,2]', 'expected an object as element of the array; found a number', 'data.json'],
    [
      'an array of arrays',
      '[\n[1]\n]',
      'data.json, line 2: expected an object as element of the array; found a list',
      'data.json',
    ],
    ['a line that is a number', '{"a":1}\n2\n', 'data.jsonl, line 2: expected one object a line'],
    ['an empty array', '[]', 'holds no rows, and so no columns', 'data.json'],
    [
      'an array that is cut off',
      '[{"a":1},\n{"a":2}',
      'data.json, line 2: expected the end of the array; found that of the file, which was cut off',
      'data.json',
    ],
    [
      'an object that is cut off',
      '{"a":1}\n{"a":',
      'data.jsonl, line 2: expected the end of the object; found that of the file',
    ],
    ['an object over two lines', '{"a":1}\n{"a":\n2}\n', 'data.jsonl, line 2: expected one object a line'],
    ['two objects on a line', '{"a":1} {"a":2}', 'found two objects on a line'],
    ['what comes after an array', '[{"a":1}] {"a":2}', 'found an object after the end', 'data.json'],
    ['a word that is none', '{"a":1}\n{"a":tru}\n', 'data.jsonl, line 2: the object is no JSON'],
    ['a name without quotes', '{a:1}\n', 'data.jsonl, line 1: the object is no JSON'],
    [
      'a name that stands twice',
      '{"a":1}\n{"a":1,"b":2,"a":3}\n',
      'data.jsonl, line 2: the name "a" stands twice in an object',
    ],
    ['names that differ by case', '{"a":1}\n{"A":1}\n', 'columns "a" and "A" differ only by case'],
    ['an empty name', '{"":1}\n', 'column 1 has no name'],
    [
      'text among numbers',
      '{"a":1}\n{"a":2}\n{"a":"x"}\n',
      'data.jsonl, line 3, column "a": expected a number, as 2 of 3 values are; found text of 1 character',
    ],
    [
      'a number among texts',
      '{"a":"y"}\n{"a":2}\n{"a":"x"}\n',
      'line 2, column "a": expected text, as 2 of 3 values are; found an integer',
    ],
    [
      'a list among objects',
      '{"a":{}}\n{"a":{}}\n{"a":[]}\n',
      'line 3, column "a": expected an object, as 2 of 3 values are; found a list',
    ],
    [
      'an integer too long',
      '{"a":12345678901234567890}\n',
      'line 1, column "a": expected an integer of at most 64 bits; found an integer of 20 digits',
    ],
    ['an ambiguous date', '{"a":"01/02/2024"}\n', "give { dateFormat: 'DD/MM/YYYY' } or { dateFormat: 'MM/DD/YYYY' }"],
    [
      'a nesting that would overflow the engine',
      deep(100_000),
      'data.jsonl, line 1: expected one object a line, or an array of objects; found an object nested deeper than 100 levels',
    ],
  ])('%s', async (_, content, message, name = 'data.jsonl') => {
    const error: unknown = await read(content, {}, name).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'E_DATA' })
    expect(String(error).toLowerCase()).toContain(message.toLowerCase())
  })

  test('nesting of 90 levels is read', async () => {
    expect((await read(deep(90))).types).toEqual({ a: 'list' })
  })
})

describe('far behind', () => {
  const first = Array.from({ length: 6_000 }, (_, at) => `{"id":${at},"x":${at % 7},"t":"text"}`)
  const far = (...more: string[]) => read([...first, ...more, ''].join('\n'))

  test('rows are read in their order, with names that turn up late', async () => {
    const { rows, types } = await far('{"id":6000,"x":1.5,"late":"2024-01-01"}')
    expect(types).toEqual({ id: 'integer', x: 'number', t: 'string', late: 'date' })
    expect(rows.every(({ id }, at) => id === at)).toBe(true)
    expect(rows.at(-1)).toEqual({ id: 6000, x: 1.5, t: null, late: '2024-01-01' })
  })

  test.each([
    [
      '{"id":1,"x":"oops"}',
      'data.jsonl, line 6001, column "x": expected a number, as 6,000 of 6,001 values are; found text of 4 characters',
    ],
    ['{"id":1,"t":5}', 'data.jsonl, line 6001, column "t": expected text'],
    ['{"id":1,"x":99999999999999999999}', 'line 6001, column "x": expected an integer of at most 64 bits'],
    ['{"id":1,"id":2}', 'line 6001: the name "id" stands twice'],
    ['{"id":1', 'line 6001: expected one object a line'],
    ['{"id":1,}x', 'line 6001'],
    ['[1]', 'line 6001: expected one object a line'],
  ])('%s is an error', async (line, message) => {
    await expect(far(line)).rejects.toThrow(message)
  })
})
