import * as flechette from '@uwdata/flechette'
import * as apache from 'apache-arrow'
import * as arquero from 'arquero'
import { beforeAll, describe, expect, test } from 'vitest'
import { dataset } from '../../../../src/datasets/dataset.js'
import { isData } from '../../../../src/datasets/isData.js'
import { openData } from '../../../support/openData.js'

const read = async (data: unknown) => {
  const { relation, rows } = await openData(dataset(data))
  return { rows, relation, types: Object.fromEntries(relation.schema.map(({ name, type }) => [name, type])) }
}

describe('records', () => {
  test('have as columns the union of their keys, in the order of first appearance; what is missing is null', async () => {
    const { rows, relation } = await read([{ b: 1 }, { a: 'x', b: null }, { b: undefined, c: true }])
    expect(rows).toEqual([
      { b: 1, a: null, c: null },
      { b: null, a: 'x', c: null },
      { b: null, a: null, c: true },
    ])
    expect(relation).toMatchObject({ rows: 3, scanned: [] })
    expect(relation.schema.map(({ name }) => name)).toEqual(['b', 'a', 'c'])
  })

  test('tell types by their values', async () => {
    const { types, rows } = await read([
      {
        whole: 1,
        number: 1.5,
        big: 2n ** 63n - 1n,
        huge: 2n ** 100n,
        text: '12',
        flag: true,
        at: new Date(1.5e12),
        nothing: null,
      },
      { whole: null, number: NaN, big: 5, huge: -1n, text: '', flag: null, at: null, nothing: undefined },
    ])
    expect(types).toEqual({
      whole: 'integer', number: 'number', big: 'integer', huge: 'integer', text: 'string', flag: 'boolean', at: 'timestamp', nothing: 'string',
    }) // prettier-ignore
    expect(rows[0]).toMatchObject({ big: 2n ** 63n - 1n, huge: 2n ** 100n, at: '2017-07-14T02:40:00Z' })
    expect(rows[1]).toEqual({
      whole: null,
      number: NaN,
      big: 5,
      huge: -1,
      text: '',
      flag: null,
      at: null,
      nothing: null,
    })
  })

  test('keep NaN, infinities and null apart', async () => {
    const { rows, types } = await read([{ x: NaN }, { x: Infinity }, { x: -Infinity }, { x: null }, { x: 1 }])
    expect(types).toEqual({ x: 'number' })
    expect(rows.map(({ x }) => x)).toEqual([NaN, Infinity, -Infinity, null, 1])
  })

  test('integers beyond 2^53 are no exact integers, so a column of such numbers is of floating point', async () => {
    expect((await read([{ x: 2 ** 53 }, { x: 1 }])).types).toEqual({ x: 'number' })
  })

  test('may hold lists, objects and bytes, of which only their presence can be asked', async () => {
    const { types, rows } = await read([{ l: [1, 'x'], o: { p: 1n }, b: Uint8Array.of(1, 255) }, { l: null }])
    expect(types).toEqual({ l: 'list', o: 'struct', b: 'binary' })
    expect(rows).toEqual([
      { l: '[1,"x"]', o: '{"p":"1"}', b: '01ff' },
      { l: null, o: null, b: null },
    ])
  })

  test('may have names of any kind', async () => {
    const row: unknown = JSON.parse('{"__proto__":1,"select":2,"a\\"; DROP TABLE x; --":3}')
    const { rows } = await read([row])
    expect(Object.keys(rows[0] ?? {})).toEqual(['__proto__', 'select', 'a"; DROP TABLE x; --'])
  })

  test('may be none', async () => {
    const { relation, rows } = await read([])
    expect(relation).toMatchObject({ rows: 0, schema: [] })
    expect(rows).toEqual([])
  })

  test.each<[rows: unknown[], message: string]>([
    [
      [{ a: 1 }, { a: 'x' }],
      'records: column "a": row 1 holds a number and row 2 text\nhint: make all values one kind, and null what is missing',
    ],
    [[{ a: true }, { a: null }, { a: 0 }], 'records: column "a": row 1 holds a boolean and row 3 a number'],
    [[{ a: 1.5 }, { a: 1n }], 'records: column "a": row 1 holds a number and row 2 a bigint'],
    [
      [{ a: () => 1 }],
      'records: column "a": row 1 holds a function\nhint: a column holds booleans, numbers, text or dates',
    ],
    [[{ a: new Date('never') }], 'records: column "a": row 1 holds an invalid date'],
    [[{ a: 2n ** 127n }], 'records: column "a": a bigint has more than 127 bits'],
    [[{ a: 1 }, null], 'records: row 2 is null\nhint: every row must be an object of columns'],
    [[{ a: 1 }, [1]], 'records: row 2 is an array'],
    [[{ a: 1, A: 2 }], 'records: columns "a" and "A" differ only by case'],
    [[{ '': 1 }], 'records: column 1 has no name'],
  ])('that do not fit are an error: %#', async (rows, message) => {
    await expect(read(rows)).rejects.toThrow(message)
    await expect(read(rows)).rejects.toMatchObject({ code: 'E_DATA' })
  })

  test('are looked at when they are read', async () => {
    const rows = [{ a: 1 }]
    const data = dataset(rows)
    rows.push({ a: 2 })
    expect((await openData(data)).rows).toHaveLength(2)
  })
})

describe('columns', () => {
  test('may be arrays and typed arrays, whose kind is that of the column', async () => {
    const { types, rows } = await read({
      a: [1, null],
      f: Float64Array.of(1, 2),
      i: Int32Array.of(1, -2),
      u: BigUint64Array.of(2n ** 64n - 1n, 0n),
      s: ['x', 'y'],
    })
    expect(types).toEqual({ a: 'integer', f: 'number', i: 'integer', u: 'integer', s: 'string' })
    expect(rows[0]).toEqual({ a: 1, f: 1, i: 1, u: 2n ** 64n - 1n, s: 'x' })
  })

  test('are equally long', async () => {
    await expect(read({ a: [1, 2], b: [1] })).rejects.toThrow(
      'columns: "a" has 2 values and "b" has 1 values\nhint: all columns must be equally long',
    )
  })

  test('may be more rows than a vector of the engine', async () => {
    const { rows } = await read({ x: Int32Array.from({ length: 5_000 }, (_, at) => at) })
    expect(rows.every(({ x }, at) => x === at)).toBe(true)
  })
})

describe('danfo', () => {
  interface Danfo {
    readonly DataFrame: new (
      data: unknown,
      options?: unknown,
    ) => { column(name: string): unknown; query(condition: unknown): unknown }
    readonly Series: new (data: unknown, options?: unknown) => unknown
  }
  let danfo: Danfo
  beforeAll(async () => {
    danfo = ((await import('danfojs-node')) as { default: Danfo }).default
  })

  test('frames keep null and NaN apart, and say float32 of what is none', async () => {
    const frame = new danfo.DataFrame({
      whole: [1, 2, 3],
      gaps: [1, null, 3],
      number: [1.5, NaN, undefined],
      text: ['x', null, 'z'],
      flag: [true, null, false],
      at: [new Date(0), null, new Date(1000)],
      nothing: [null, null, null],
    })
    expect(isData(frame)).toBe(true)
    const { types, rows } = await read(frame)
    expect(types).toEqual({
      whole: 'integer', gaps: 'number', number: 'number', text: 'string', flag: 'boolean', at: 'timestamp', nothing: 'string',
    }) // prettier-ignore
    expect(rows).toEqual([
      { whole: 1, gaps: 1, number: 1.5, text: 'x', flag: true, at: '1970-01-01T00:00:00Z', nothing: null },
      { whole: 2, gaps: null, number: NaN, text: null, flag: null, at: null, nothing: null },
      { whole: 3, gaps: 3, number: null, text: 'z', flag: false, at: '1970-01-01T00:00:01Z', nothing: null },
    ])
  })

  test('frames in low-memory mode, without rows, and series are read too', async () => {
    const low = new danfo.DataFrame([[1, 'a'], [2, 'b']], { columns: ['p', 'q'], config: { lowMemoryMode: true } }) // prettier-ignore
    expect((await read(low)).rows).toEqual([
      { p: 1, q: 'a' },
      { p: 2, q: 'b' },
    ])
    expect((await read(new danfo.DataFrame([], { columns: ['a'] }))).relation).toMatchObject({
      rows: 0,
      schema: [{ name: 'a' }],
    })
    expect((await read(new danfo.DataFrame({ a: [1, 2] }).column('a'))).rows).toEqual([{ a: 1 }, { a: 2 }])
    expect(dataset(new danfo.Series([1])).label).toBe('danfo series')
  })

  test('a column of two kinds is an error', async () => {
    await expect(read(new danfo.DataFrame({ a: [1, 'x'] }))).rejects.toThrow(
      'danfo frame: column "a": row 1 holds a number and row 2 text',
    )
  })
})

const { vectorFromArray } = apache
const arrowTable = () =>
  new apache.Table({
    i8: vectorFromArray([1, null, 3], new apache.Int8()),
    i64: vectorFromArray([2n ** 63n - 1n, null, 2n ** 53n + 1n], new apache.Int64()),
    u64: vectorFromArray([2n ** 64n - 1n, null, 1n], new apache.Uint64()),
    f64: vectorFromArray([1, null, NaN], new apache.Float64()),
    whole: vectorFromArray([1, 2, 3], new apache.Float64()),
    text: vectorFromArray(['x', null, ''], new apache.Utf8()),
    words: vectorFromArray(['x', null, 'x'], new apache.Dictionary(new apache.Utf8(), new apache.Int32())),
    flag: vectorFromArray([true, null, false], new apache.Bool()),
    day: vectorFromArray([new Date(0), null, new Date(-86_400_000)], new apache.DateDay()),
    at: vectorFromArray([0.001, null, 1_704_189_600_000.123], new apache.TimestampMicrosecond()),
    zoned: vectorFromArray([0, null, 1000], new apache.TimestampMillisecond('Europe/Berlin')),
    list: vectorFromArray([[1], null, [2, 3]], new apache.List(new apache.Field('x', new apache.Int32()))),
    nothing: vectorFromArray([null, null, null], new apache.Null()),
  })
const arrowRows = [
  {
    i8: 1, i64: 2n ** 63n - 1n, u64: 2n ** 64n - 1n, f64: 1, whole: 1, text: 'x', words: 'x', flag: true, day: '1970-01-01',
    at: '1970-01-01T00:00:00.000001Z', zoned: '1970-01-01T00:00:00Z', list: '[1]', nothing: null,
  }, // prettier-ignore
  Object.fromEntries(
    ['i8', 'i64', 'u64', 'f64', 'text', 'words', 'flag', 'day', 'at', 'zoned', 'list', 'nothing'].map((name) => [
      name,
      null,
    ]),
  ),
  { i8: 3, i64: 2n ** 53n + 1n, f64: NaN, text: '', day: '1969-12-31', at: '2024-01-02T10:00:00.000123Z' },
]

describe('arrow', () => {
  const types = {
    i8: 'integer', i64: 'integer', u64: 'integer', f64: 'number', whole: 'number', text: 'string', words: 'string', flag: 'boolean',
    day: 'date', at: 'timestamp', zoned: 'timestamp', list: 'list', nothing: 'string',
  } // prettier-ignore

  test('tables of apache-arrow keep their nulls, and their integers exact', async () => {
    const found = await read(arrowTable())
    expect(found.types).toEqual(types)
    expect(found.rows).toMatchObject(arrowRows)
  })

  test('tables of flechette do, too', async () => {
    const table = flechette.tableFromIPC(apache.tableToIPC(arrowTable()))
    expect(isData(table)).toBe(true)
    const found = await read(table)
    expect(found.types).toEqual(types)
    expect(found.rows).toMatchObject(arrowRows)
  })

  test('slices and several batches are read from where they begin', async () => {
    const table = arrowTable()
    expect((await read(table.slice(1, 3))).rows).toMatchObject(arrowRows.slice(1))
    expect((await read(table.slice(2).concat(table.slice(0, 2)))).rows).toMatchObject([
      arrowRows[2],
      ...arrowRows.slice(0, 2),
    ])
  })

  test('decimals are exact', async () => {
    const table = flechette.tableFromArrays(
      { x: ['1.25', null, '-0.05'].map((x) => x && Number(x)) },
      { types: { x: flechette.decimal(30, 2) } },
    )
    const { types, rows } = await read(table)
    expect(types).toEqual({ x: 'decimal' })
    expect(rows).toEqual([{ x: '1.25' }, { x: null }, { x: '-0.05' }])
    const apacheTable = apache.tableFromIPC(flechette.tableToIPC(table, { format: 'stream' }) ?? new Uint8Array())
    expect((await read(apacheTable)).rows).toEqual(rows)
  })
})

describe('arquero', () => {
  test('tables are read as they are filtered and ordered', async () => {
    const table = arquero.table({ a: [3, 1, null], s: ['x', 'y', undefined], f: Float64Array.of(1, 2, 3) })
    expect(isData(table)).toBe(true)
    expect((await read(table)).types).toEqual({ a: 'integer', s: 'string', f: 'number' })
    expect((await read(table.filter('d => d.a > 1'))).rows).toEqual([{ a: 3, s: 'x', f: 1 }])
    expect((await read(table.orderby(arquero.desc('f')))).rows.map(({ f }) => f)).toEqual([3, 2, 1])
  })

  test('tables of Arrow columns keep their nulls and integers', async () => {
    const table = arquero.fromArrow(apache.tableToIPC(arrowTable().select(['i8', 'i64', 'f64', 'text'])))
    const { rows } = await read(table)
    expect(rows.map(({ i8, i64 }) => [i8, i64])).toEqual([[1, 2n ** 63n - 1n], [null, null], [3, 2n ** 53n + 1n]]) // prettier-ignore
  })
})

describe('polars', () => {
  // Its native part is 115 MB; this has the shape and the values of the real one, 0.26.1.
  const series = (dtype: string, values: readonly unknown[]) => ({ dtype: { variant: dtype }, toArray: () => values })
  const columns: Readonly<Record<string, ReturnType<typeof series>>> = {
    f: series('Float64', [1, null, NaN]),
    i: series('Int64', [1n, null, 3n]),
    s: series('String', ['x', null, 'z']),
    d: series('Datetime', [new Date(0), null, new Date(1)]),
  }
  const frame = {
    columns: Object.keys(columns),
    height: 3,
    getColumn: (name: string) => columns[name],
    writeIPC: () => Buffer.alloc(0),
  }

  test('frames are read by column', async () => {
    expect(isData(frame)).toBe(true)
    const { types, rows } = await read(frame)
    expect(types).toEqual({ f: 'number', i: 'integer', s: 'string', d: 'timestamp' })
    expect(rows[1]).toEqual({ f: null, i: null, s: null, d: null })
    expect(rows[2]).toEqual({ f: NaN, i: 3, s: 'z', d: '1970-01-01T00:00:00.001000Z' })
  })
})
