import { randomGenerator } from '../../src/math/randomGenerator.js'
import type { Cells, Table } from './table.js'

/** Something that goes wrong upstream. Gives undefined for a table that it leaves as it is. */
export type Fault = (table: Table) => Table | undefined

type Change = (value: unknown, row: number, rows: readonly Cells[], column: string) => unknown

const isNumeric = (value: unknown) => value !== '' && value !== null && Number.isFinite(Number(value))
const isText = (value: unknown) => typeof value === 'string' && value !== '' && !isNumeric(value)

/** The column of that place whose values are mostly of a kind. */
function columnOf({ rows }: Table, isKind: (value: unknown) => boolean, place: number): string | undefined {
  const names = Object.keys(rows[0] ?? {}).filter(
    (name) => rows.filter((row) => isKind(row[name])).length > rows.length / 2,
  )
  return names.at(place)
}

/** Changes a share of a column's values, picked at random. */
function changed(isKind: (value: unknown) => boolean, place: number, share: number, change: Change): Fault {
  return (table) => {
    const column = columnOf(table, isKind, place)
    if (column === undefined) return undefined
    const random = randomGenerator(7)
    const rows = table.rows.map((row, at) =>
      random() < share ? { ...row, [column]: change(row[column], at, table.rows, column) } : row,
    )
    return JSON.stringify(rows) === JSON.stringify(table.rows) ? undefined : { ...table, rows }
  }
}

const scaled =
  (factor: number): Change =>
  (value) =>
    isNumeric(value) ? Number(value) * factor : value
const worded =
  (change: (text: string) => string): Change =>
  (value) =>
    typeof value === 'string' ? change(value) : value

const isTime = (value: unknown) => typeof value === 'string' && /\d{1,2}:\d\d/.test(value) && !isNumeric(value)

/** Nine hours later, in the format that it has. */
function later(text: string): string {
  return text.replace(/(\d{1,2})(?=:\d\d)/, (hour) => String((Number(hour) + 9) % 24).padStart(2, '0'))
}

/** A column whose values ascend, so that the order of rows says something. */
function ascending({ rows }: Table): string | undefined {
  const values = (name: string) => rows.map((row) => String(row[name]))
  return Object.keys(rows[0] ?? {}).find((name) => {
    const all = values(name)
    return new Set(all).size === all.length && all.every((value, at) => at === 0 || value > (all[at - 1] ?? ''))
  })
}

/** Over thirty kinds of faults; all of them leave a trace in single columns, in the number of rows or their order, or in which columns there are. */
export const faults: Readonly<Record<string, Fault>> = {
  'a number is null in 20 % of rows': changed(isNumeric, 0, 0.2, () => null),
  'a number is null': changed(isNumeric, -1, 1, () => null),
  'a text is null in 20 % of rows': changed(isText, -1, 0.2, () => null),
  'a text is empty in 20 % of rows': changed(isText, -1, 0.2, () => ''),
  '-1 stands for null in 20 % of rows': changed(isNumeric, 0, 0.2, () => -1),
  '999999 stands for null in 5 % of rows': changed(isNumeric, 0, 0.05, () => 999_999),
  '0 stands for null in 30 % of rows': changed(isNumeric, -1, 0.3, () => 0),
  'N/A stands for null in 20 % of rows': changed(isText, -1, 0.2, () => 'N/A'),
  'a hundred times as large': changed(isNumeric, 0, 1, scaled(100)),
  'a thousandth': changed(isNumeric, 0, 1, scaled(0.001)),
  'inches for centimetres': changed(isNumeric, -1, 1, scaled(1 / 2.54)),
  'half of the rows in another unit': changed(isNumeric, 0, 0.5, scaled(1000)),
  'the sign is lost': changed(isNumeric, 0, 1, scaled(-1)),
  'the sign is lost in 20 % of rows': changed(isNumeric, 0, 0.2, scaled(-1)),
  'one number for all': changed(isNumeric, 0, 1, (_, __, rows, column) => rows[0]?.[column]),
  'one text for all': changed(isText, -1, 1, (_, __, rows, column) => rows[0]?.[column]),
  'one number for half': changed(isNumeric, 0, 0.5, (_, __, rows, column) => rows[0]?.[column]),
  'a new category in 10 % of rows': changed(isText, -1, 0.1, () => 'a category that never was'),
  'lower case': changed(
    isText,
    -1,
    1,
    worded((text) => text.toLowerCase()),
  ),
  'upper case in 20 % of rows': changed(
    isText,
    -1,
    0.2,
    worded((text) => `${text.toUpperCase()} `),
  ),
  'a blank at the end': changed(
    isText,
    -1,
    1,
    worded((text) => `${text} `),
  ),
  'cut after three letters': changed(
    isText,
    -1,
    1,
    worded((text) => text.slice(0, 3)),
  ),
  'UTF-8 read as Latin-1': changed(
    isText,
    -1,
    0.3,
    worded((text) => `Ã©${text}`),
  ),
  'numbers become text': changed(isNumeric, 0, 1, (value) => `${String(value)} kg`),
  'text among numbers': changed(isNumeric, 0, 0.1, () => 'unknown'),
  'rounded to hundreds': changed(isNumeric, 0, 1, (value) =>
    isNumeric(value) ? Math.round(Number(value) / 100) * 100 : value,
  ),
  'two columns change places': (table) => {
    const [a, b] = [columnOf(table, isNumeric, 0), columnOf(table, isText, -1)]
    if (a === undefined || b === undefined) return undefined
    return { ...table, rows: table.rows.map((row) => ({ ...row, [a]: row[b], [b]: row[a] })) }
  },
  'NaN in 10 % of rows': (table) =>
    table.format === 'csv' ? changed(isNumeric, 0, 0.1, () => 'NaN')(table) : undefined,
  'times of another zone': changed(isTime, 0, 1, worded(later)),
  'rows in another order': (table) => {
    if (ascending(table) === undefined) return undefined
    const random = randomGenerator(7)
    const order = table.rows.map((row) => [random(), row] as const).toSorted(([a], [b]) => a - b)
    return { ...table, rows: order.map(([, row]) => row) }
  },
  'a column is gone': (table) => {
    const gone = columnOf(table, isNumeric, 0)
    return {
      ...table,
      rows: table.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== gone))),
    }
  },
  'a third of the rows is left': (table) => ({ ...table, rows: table.rows.slice(0, table.rows.length / 3) }),
  'every row three times': (table) => ({ ...table, rows: table.rows.flatMap((row) => [row, row, row]) }),
}
