import { compile } from './compile.js'
import type { Dialect } from './dialect.js'
import type { Expression } from './expression.js'
import type { Derivation, Selection } from './selection.js'

/** The data's rows, or a sample of them: what stands after FROM, and what a row must be to exist. */
export type Rows = (sample: number | undefined) => { readonly relation: string; readonly filter?: Expression }

/** A selection as a statement of its own, whose columns are called c0, c1, … in the order of `columnsOf`. */
export function select(selection: Selection, rows: Rows, dialect: Dialect): string {
  const columns = Object.entries(columnsOf(selection))
  const texts = columns.map(([, expression]) => compile(expression, dialect))
  const named = texts.map((text, index) => `${text} AS c${index}`)
  const from = `SELECT ${named.join(', ')} FROM ${rowsFrom(selection.of, texts, rows, dialect)}`
  if (selection.kind === 'cells') return from

  const names = columns.map(([name]) => name)
  // By number, since a name may be that of a column of the data as well.
  const sorted = selection.order.map(
    ({ name, descending }) => `${names.indexOf(name) + 1}${descending === true ? ' DESC' : ''} NULLS LAST`,
  )
  const order = sorted.length === 0 ? '' : ` ORDER BY ${sorted.join(', ')}`
  const limit = selection.limit === undefined ? '' : ` LIMIT ${selection.limit}`
  const grouped = selection.kind === 'groups' ? groupBy(selection.by, names) : ''
  const having = selection.kind === 'groups' && selection.having !== undefined ? selection.having : undefined
  return `${from}${grouped}${having === undefined ? '' : ` HAVING ${compile(having, dialect)}`}${order}${limit}`
}

/** Result columns of a selection by name, in order. */
export function columnsOf(selection: Selection): Readonly<Record<string, Expression>> {
  switch (selection.kind) {
    case 'cells':
      return selection.cells
    case 'groups':
      return { ...selection.by, ...selection.cells }
    case 'listing':
      return selection.columns
  }
}

/** What stands after FROM, with the filter, for columns that are written as `texts`. */
function rowsFrom(of: Derivation | undefined, texts: readonly string[], rows: Rows, dialect: Dialect): string {
  return of === undefined ? dataRows(undefined, undefined, texts, rows, dialect) : `(${derive(of, rows, dialect)})`
}

function dataRows(
  sample: number | undefined,
  condition: string | undefined,
  texts: readonly string[],
  rows: Rows,
  dialect: Dialect,
): string {
  const { relation, filter } = rows(sample)
  const conditions = [filter === undefined ? undefined : compile(filter, dialect), condition]
  const number = dialect.functions.rowNumber()
  const numbered = texts.some((text) => text.includes(number))
  return `${numbered ? dialect.numbered(relation) : relation}${where(conditions)}`
}

function derive(derivation: Derivation, rows: Rows, dialect: Dialect): string {
  const columns = Object.entries({ ...derivation.by, ...derivation.columns })
  const names = columns.map(([name]) => name)
  const texts = columns.map(([, expression]) => compile(expression, dialect))
  const named = columns.map(([name], index) => `${texts[index] ?? ''} AS ${dialect.quote(name)}`)
  const condition = exception(derivation, rows, dialect)
  const from =
    derivation.of === undefined
      ? dataRows(derivation.sample, condition, texts, rows, dialect)
      : `(${derive(derivation.of, rows, dialect)})${where([condition])}`
  return `SELECT ${named.join(', ')} FROM ${from}${derivation.by === undefined ? '' : groupBy(derivation.by, names)}`
}

function exception({ except }: Derivation, rows: Rows, dialect: Dialect): string | undefined {
  if (except === undefined) return undefined
  const value = dialect.quote('value')
  const others = `SELECT ${value} FROM (${derive(except.among, rows, dialect)}) WHERE ${value} IS NOT NULL`
  return `${compile(except.value, dialect)} NOT IN (${others})`
}

function where(conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined)
  return given.length === 0 ? '' : ` WHERE ${given.map((condition) => `(${condition})`).join(' AND ')}`
}

/** Nothing to group by is one group, of no rows too. */
function groupBy(keys: Readonly<Record<string, Expression>>, names: readonly string[]): string {
  const numbers = Object.keys(keys).map((key) => names.indexOf(key) + 1)
  return numbers.length === 0 ? '' : ` GROUP BY ${numbers.join(', ')}`
}
