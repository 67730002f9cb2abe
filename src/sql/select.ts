import { text } from './build.js'
import { columnsOf } from './columnsOf.js'
import { compile } from './compile.js'
import { dataRows } from './dataRows.js'
import type { Rows } from './dataRows.js'
import { derive } from './derive.js'
import type { Dialect } from './dialect.js'
import { project } from './project.js'
import type { Selection, UserQuery } from './selection.js'

/** A selection as a statement of its own, whose columns are called c0, c1, … in the order of `columnsOf`. */
export function select(selection: Selection, rows: Rows, dialect: Dialect): string {
  if (selection.kind === 'query') return ask(selection, rows, dialect)
  const columns = columnsOf(selection)
  const by = selection.kind === 'groups' ? selection.by : undefined
  const from = (texts: readonly string[]): string =>
    selection.of === undefined
      ? dataRows(undefined, undefined, texts, rows, dialect)
      : `(${derive(selection.of, rows, dialect)})`
  const grouped = project(columns, by, (_, index) => `c${index}`, from, dialect)
  if (selection.kind === 'cells') return grouped

  const names = Object.keys(columns)
  // By number, since a name may be that of a column of the data as well.
  const sorted = selection.order.map(
    ({ name, descending }) => `${names.indexOf(name) + 1}${descending === true ? ' DESC' : ''} NULLS LAST`,
  )
  const order = sorted.length === 0 ? '' : ` ORDER BY ${sorted.join(', ')}`
  const having = selection.kind === 'groups' && selection.having !== undefined ? selection.having : undefined
  const found = `${grouped}${having === undefined ? '' : ` HAVING ${compile(having, dialect)}`}`
  if (selection.limit === undefined) return `${found}${order}`
  if (selection.limitOf === undefined) return `${found}${order} LIMIT ${selection.limit}`
  const cells = names.map((_, index) => `c${index}`)
  const sortedCells = selection.order.map(
    ({ name, descending }) => `c${names.indexOf(name)}${descending === true ? ' DESC' : ''} NULLS LAST`,
  )
  const place = `row_number() OVER (PARTITION BY c${names.indexOf(selection.limitOf)} ORDER BY ${sortedCells.join(', ')})`
  const placed = `SELECT *, ${place} AS place FROM (${found})`
  return `SELECT ${cells.join(', ')} FROM (${placed}) WHERE place <= ${selection.limit}${order}`
}

function ask({ sql, table }: UserQuery, rows: Rows, dialect: Dialect): string {
  const data = dataRows(undefined, undefined, [], rows, dialect)
  return `WITH ${dialect.quote(table)} AS (SELECT * FROM ${data}) SELECT ${compile(text(sql), dialect)} AS c0`
}
