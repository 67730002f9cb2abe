import fc from '../../../support/property.js'
import { expect, test } from 'vitest'
import { openFile } from '../../../support/openFile.js'

const seeded = { numRuns: 40, seed: 7 }
// What RFC 4180 and UTF-8 can hold.
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'))
const special = fc.constantFrom(
  '',
  '"',
  ',',
  '\n',
  '\r\n',
  '\r',
  ';',
  '\t',
  '|',
  ' x ',
  '""',
  '#',
  '\\',
  'NULL',
  'nan',
  '007',
  '1e5',
  "'",
)
const cell = fc.oneof(anyText, special, fc.constant(null))

const field = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`)

test('law: what is written as quoted CSV is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      async (table, end) => {
        const lines = [['a', 'b'], ...table].map((row) => row.map(field).join(','))
        const { rows } = await openFile('data.csv', lines.join(end) + end, { types: { a: 'string', b: 'string' } })
        expect(rows).toEqual(table.map(([a, b]) => ({ a, b })))
      },
    ),
    seeded,
  )
})

test('law: what JSON.stringify writes is read as it was', async () => {
  const row = fc.record({ n: fc.double({ noNaN: true, noDefaultInfinity: true }), t: anyText, b: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const zero = (n: number) => (Object.is(n, -0) ? 0 : n)
      const expected = rows.map(({ n, t, b }) => ({ n: zero(n), t, b }))
      const options = { types: { n: 'number', t: 'string' } } as const
      const lines = await openFile('data.jsonl', rows.map((each) => JSON.stringify(each)).join('\n'), options)
      const array = await openFile('data.json', JSON.stringify(rows, undefined, 2), options)
      expect(lines.rows).toEqual(expected)
      expect(array.rows).toEqual(expected)
    }),
    { ...seeded, numRuns: 20 },
  )
})

test('law: the order of rows changes no type', async () => {
  const kinds = fc.constantFrom(
    '1',
    '2.5',
    '',
    '007',
    'x',
    'true',
    '2024-01-01',
    '2024-01-01T10:00:00Z',
    '31/12/2024',
    '01/02/2024',
    'NaN',
    '12345678901234567890',
  )
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(kinds, { minLength: 2, maxLength: 8 })
        .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
      async ([one, other]) => {
        const outcome = async (values: readonly string[]) => {
          const content = ['id,x', ...values.map((value, at) => `r${at},${value}`), ''].join('\n')
          return openFile('data.csv', content).then(
            ({ relation }) => relation.schema[1]?.type,
            () => 'error',
          )
        }
        expect(await outcome(one)).toBe(await outcome(other))
      },
    ),
    seeded,
  )
})
