import fc from '../../../support/property.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../../../src/engines/duckdb/connect.js'
import type { Connection } from '../../../../src/engines/duckdb/connect.js'
import { temporaryFolder } from '../../../../src/engines/duckdb/temporaryFolder.js'
import { aggregate, call, columnOf, either, literal, only, over } from '../../../../src/sql/build.js'
import { compile } from '../../../../src/sql/compile.js'
import { duckdb } from '../../../../src/sql/dialects/duckdb.js'
import type { Expression } from '../../../../src/sql/expression.js'

let connection: Connection
beforeAll(async () => {
  connection = await connect({ memoryLimit: '500MB', threads: 2, folder: temporaryFolder() })
})
afterAll(() => connection.close())

async function evaluate(expression: Expression, from = ''): Promise<unknown> {
  return (await connection.query(`SELECT ${compile(expression, duckdb)} ${from}`)).rows[0]?.[0]
}

const x = columnOf('x')
const [one, two] = [literal(1), literal(2)]

describe('what stands in a statement', () => {
  test('is quoted, whatever it is called', async () => {
    for (const name of ['select', 'a"; DROP TABLE t; --', "it's", '__proto__', 'x'.repeat(300), 'ümläut 😀', '\n\t']) {
      expect(await evaluate(columnOf(name), `FROM (SELECT 7 AS ${duckdb.quote(name)})`)).toBe(7)
    }
    expect(() => duckdb.quote('a\0b')).toThrow('NUL')
  })

  test('has the value that was meant', async () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.maxSafeInteger(), fc.boolean(), fc.constantFrom(null, "'; --", '\0', '\\', '$1', '-0', -0, 5e-324, 1.7976931348623157e308)) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(await evaluate(literal(given))).toEqual(Object.is(given, -0) ? 0 : given)
      }),
    )
    expect(await evaluate(literal(2n ** 126n))).toBe(2n ** 126n)
    expect(await evaluate(literal(-(2n ** 62n)))).toBe(-(2n ** 62n))
    expect(await evaluate(literal('1.10', 'decimal'))).toBe('1.10')
    expect(await evaluate(literal('2026-11-24', 'date'))).toBe('2026-11-24')
    expect(await evaluate(literal('2026-11-24T01:02:03.5Z', 'timestamp'))).toBe('2026-11-24T01:02:03.500000Z')
  })
})

test.each([
  ['and of nothing', call('and'), true],
  ['or of nothing', call('or'), false],
  ['false wins over null', call('and', literal(null), literal(false)), false],
  ['isFalse of null', call('isFalse', literal(null)), false],
  ['a set of nothing', call('in', one), false],
  ['between holds at both ends', call('between', two, one, two), true],
  ['two nulls are not distinct', call('isDistinctFrom', literal(null), literal(null)), false],
  ['integers divide as real numbers', call('divide', one, two), 0.5],
  ['by 0 it is null', call('divide', one, literal(0)), null],
  ['a remainder by 0 is null', call('remainder', one, literal(0)), null],
  ['negative numbers stay apart from minus signs', call('subtract', literal(-1), literal(-2)), 1],
  ['integers beyond 2^53 compare exactly', call('equal', literal(2n ** 53n), literal(2n ** 53n + 1n)), false],
  ['roots of negative numbers are null', call('squareRoot', literal(-1)), null],
  ['logarithms of 0 are null', call('logarithm', literal(0)), null],
  ['NaN is NaN', call('isNaN', literal(NaN)), true],
  ['and not finite', call('isFinite', literal(NaN)), false],
  ['length counts code points', call('length', literal('a😀é')), 3],
  ['trim takes all white space', call('trim', literal(' \t\na b\r ')), 'a b'],
  ['concatenation is null with null', call('concatenate', literal('a'), literal(null)), null],
  ['the first that is not null', call('coalesce', literal(null), two), 2],
  ['text that is no number', call('toDoubleOrNull', literal('1,5')), null],
  ['Monday is 1', call('weekday', literal('2026-11-23', 'date')), 1],
  ['seconds since 1970 have fractions', call('epochSeconds', literal('1970-01-02 00:00:00.5', 'timestamp')), 86400.5],
  ['a hash fits a double', call('less', call('hash', literal('a'), one), literal(2 ** 32)), true],
  ['a branch that is not taken is null', either(literal(false), one), null],
])('%s', async (_, expression, expected) => {
  expect(await evaluate(expression)).toBe(expected)
})

describe('aggregates', () => {
  const rows = (values: string): string => `FROM (SELECT unnest([${values}]) AS x)`

  test('see only the rows of their filter and of their statement', async () => {
    const even = call('equal', call('remainder', x, two), literal(0))
    const text = compile(only(even, aggregate('count')), duckdb, { filter: call('greater', x, two) })
    expect((await connection.query(`SELECT ${text} ${rows('1, 2, 3, 4, 6, NULL')}`)).rows).toEqual([[2]])
  })

  test.each([
    ['integers and a fractional edge', '-1, 0, 1, 2, NULL', [0.5], [2, 2]],
    ['each edge belongs to the left', '0.0::DOUBLE, 1, 1, 2, 3', [1, 2], [3, 1, 1]],
    ['no values', 'NULL::DOUBLE', [1], [0, 0]],
    ['nothing beyond the last edge', '1.0::DOUBLE', [1], [1, 0]],
    ['all beyond the last edge', '5.0::DOUBLE', [1, 2], [0, 0, 1]],
    ['decimals', '0.10::DECIMAL(4, 2), 0.11', [0.1, 0.105], [1, 0, 1]],
    ['beyond 2^53', '9007199254740993, 9007199254740995', [9007199254740993n], [1, 1]],
    ['no edges', '1, 2', [], [2]],
  ])('histogram of %s', async (_, values, edges, expected) => {
    const counts = aggregate('histogram', x, ...edges.map((edge) => literal(edge)))
    expect(await evaluate(counts, rows(values))).toEqual(expected)
  })

  test.each([
    ['doubles', '1.0::DOUBLE, 2, 4', [1, 1.5, 2, 3, 4]],
    ['integers', '1, 2, 4', [1, 1.5, 2, 3, 4]],
    ['decimals, which are not rounded to their scale', '1.0::DECIMAL(3, 1), 2.0', [1, 1.25, 1.5, 1.75, 2]],
    ['one value', '7', [7, 7, 7, 7, 7]],
    ['no value', 'NULL::INTEGER', null],
  ])('interpolated quantiles of %s', async (_, values, expected) => {
    const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => literal(share))
    expect(await evaluate(aggregate('quantiles', x, ...shares), rows(values))).toEqual(expected)
  })

  test('quantiles of values are values', async () => {
    const shares = [0, 0.5, 0.51, 1].map((share) => literal(share))
    expect(await evaluate(aggregate('quantilesOfValues', x, ...shares), rows('4, 3, 2, 1'))).toEqual([1, 2, 3, 4])
  })

  test('distinct tuples hold nulls', async () => {
    const pair = aggregate('countDistinct', call('tuple', x, literal(null)))
    expect(await evaluate(pair, rows('1, 1, 2, NULL'))).toBe(3)
  })

  test('windows look at partitions in order, nulls last', async () => {
    const before = over('lag', [x], { order: [{ by: x, descending: true }] })
    const { rows: found } = await connection.query(
      `SELECT x, ${compile(before, duckdb)} ${rows('1, NULL, 3')} ORDER BY x`,
    )
    expect(found).toEqual([[1, 3], [3, null], [null, 1]]) // prettier-ignore
  })
})
