import { describe, expect, test } from 'vitest'
import type { DatasetOptions } from '../../../../src/datasets/datasetOptions.js'
import { openFile } from '../../../support/openFile.js'

/** More than the megabyte from which types are guessed. */
const rows = 12_000
const filler = 'text that fills the line '.repeat(4)

const lines = (line: (row: number) => string, tail: readonly string[] = [], header = 'id,x,text') =>
  [header, ...Array.from({ length: rows }, (_, at) => line(at)), ...tail, ''].join('\n')
const read = async (content: string | Uint8Array, options: DatasetOptions = {}) => {
  const { relation, rows } = await openFile('data.csv', content, options)
  return { rows, types: Object.fromEntries(relation.schema.map(({ name, type }) => [name, type])), relation }
}
const usual = (at: number) => `${at},${at % 100},${filler}`

describe('a value far behind', () => {
  test('all rows are read, in their order', async () => {
    const { relation, rows: found } = await read(lines(usual))
    expect(relation.rows).toBe(rows)
    expect(found.every(({ id }, at) => id === at)).toBe(true)
  })

  test('text among numbers is an error with its line', async () => {
    await expect(read(lines(usual, [`1,oops,${filler}`]))).rejects.toThrow(
      `data.csv, line ${rows + 2}, column "x": expected an integer, as 12,000 of 12,001 values are; found text of 4 characters`,
    )
  })

  test('a decimal makes integers numbers, and a fraction is never rounded', async () => {
    const { types, rows: found } = await read(lines(usual, [`1,1.5,${filler}`]))
    expect(types).toMatchObject({ x: 'number' })
    expect(found.at(-1)).toMatchObject({ x: 1.5 })
  })

  test('a leading zero makes digits codes', async () => {
    const { types, rows: found } = await read(lines(usual, [`1,007,${filler}`]))
    expect(types).toMatchObject({ x: 'string' })
    expect(found.at(-1)).toMatchObject({ x: '007' })
  })

  test('a decimal makes codes numbers', async () => {
    const { types } = await read(lines((at) => `${at},0${at % 10},${filler}`, [`1,1.5,${filler}`]))
    expect(types).toMatchObject({ x: 'number' })
  })

  test('values after many nulls give a column its type', async () => {
    const { types, rows: found } = await read(lines((at) => `${at},,${filler}`, [`1,2.5,${filler}`, `2,"",${filler}`]))
    expect(types).toMatchObject({ x: 'number' })
    expect(found.slice(-2).map(({ x }) => x)).toEqual([2.5, null])
  })

  test('quoted empty fields are null in numbers', async () => {
    const { types, rows: found } = await read(lines(usual, [`1,"",${filler}`]))
    expect(types).toMatchObject({ x: 'integer' })
    expect(found.at(-1)).toMatchObject({ x: null })
  })

  test('an integer too long is an error', async () => {
    await expect(read(lines(usual, [`1,99999999999999999999,${filler}`]))).rejects.toThrow(
      `line ${rows + 2}, column "x": expected an integer of at most 64 bits`,
    )
  })

  test('what looks like text first may be numbers by all rows, and then the text is the exception', async () => {
    const few = Array.from({ length: 11_000 }, (_, at) => `${at},t${at % 3},${filler}`)
    const many = Array.from({ length: 22_000 }, (_, at) => `${at},${at},${filler}`)
    await expect(read(['id,x,text', ...few, ...many, ''].join('\n'))).rejects.toThrow(
      'data.csv, line 2, column "x": expected an integer, as 22,000 of 33,000 values are; found text of 2 characters',
    )
  })

  test('an ambiguous date is told by one that is not, and a contradicting one is an error', async () => {
    const day = (at: number) => `${at},0${1 + (at % 9)}/0${1 + (at % 7)}/2024,${filler}`
    await expect(read(lines(day))).rejects.toThrow(
      'line 2, column "x": expected a date of which one can tell day and month',
    )
    const { types, rows: found } = await read(lines(day, [`1,31/12/2024,${filler}`]))
    expect(types).toMatchObject({ x: 'date' })
    expect(found.at(-1)).toMatchObject({ x: '2024-12-31' })
    await expect(read(lines(day, [`1,12/31/2024,${filler}`]), { dateFormat: 'DD/MM/YYYY' })).rejects.toThrow(
      `line ${rows + 2}, column "x": expected a date as the option dateFormat says`,
    )
  })

  test('times may turn up among dates, with and without a zone', async () => {
    const { rows: found } = await read(
      lines((at) => `${at},2024-01-01,${filler}`, [`1,2024-01-01T10:00:00+02:00,${filler}`]),
    )
    expect(found.at(-1)).toMatchObject({ x: '2024-01-01T08:00:00Z' })
  })
})

describe('a row far behind', () => {
  test.each([
    ['too short', '1,2', 'expected 3 fields as in the header, found 2 fields'],
    ['longer by an empty field', `1,2,${filler},`, 'expected 3 fields as in the header, found 4 fields'],
    ['longer', `1,2,${filler},4`, 'expected 3 fields as in the header, found 4 fields'],
  ])('is %s', async (_, row, message) => {
    await expect(read(lines(usual, [row, `2,3,${filler}`]))).rejects.toThrow(`data.csv, line ${rows + 2}: ${message}`)
  })

  test('the file grows a column', async () => {
    await expect(read(lines((at) => (at < 1000 ? usual(at) : `${usual(at)},new`)))).rejects.toThrow(
      'data.csv, line 1002: expected 3 fields as in the header, found 4 fields',
    )
  })

  test('a quote is never closed', async () => {
    await expect(read(lines(usual, [`1,2,"${filler}`, usual(1), usual(2)]))).rejects.toThrow(
      `data.csv, line ${rows + 2}: expected a closing quote, found the end of the file`,
    )
  })

  test('lines within quotes count', async () => {
    const content = lines((at) => `${at},${at},"two\n${filler}"`, ['1,2'])
    await expect(read(content)).rejects.toThrow(`data.csv, line ${2 * rows + 2}: expected 3 fields`)
    const { rows: found } = await read(lines((at) => `${at},${at},"two\n""${filler}"""`))
    expect(found).toHaveLength(rows)
    expect(found.at(-1)).toEqual({ id: rows - 1, x: rows - 1, text: `two\n"${filler}"` })
  })

  test('bytes are not UTF-8', async () => {
    const content = Buffer.concat([Buffer.from(lines(usual)), Buffer.from('1,2,caf\xe9\n', 'latin1')])
    await expect(read(content)).rejects.toThrow(`data.csv, line ${rows + 2}: expected UTF-8`)
  })

  test('line ends change', async () => {
    const { relation, rows: found } = await read(lines(usual) + `1,2,${filler}\r\n3,4,${filler}\r\n`)
    expect(relation.rows).toBe(rows + 2)
    expect(found.at(-1)).toEqual({ id: 3, x: 4, text: filler })
  })

  test('blank lines are none', async () => {
    const { relation } = await read(lines(usual, ['', '', usual(1), '', '']))
    expect(relation.rows).toBe(rows + 1)
  })
})
