import { text } from './build.js'
import { compile } from './compile.js'
import type { Dialect } from './dialect.js'
import type { Expression } from './expression.js'
import { openRanges } from './openRanges.js'
import type { Derivation, Selection, UserQuery } from './selection.js'

/** The data's rows, or a sample of them: what stands after FROM, and what a row must be to exist. */
export type Rows = (sample: number | undefined) => { readonly relation: string; readonly filter?: Expression }

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
  const limit = selection.limit === undefined ? '' : ` LIMIT ${selection.limit}`
  const having = selection.kind === 'groups' && selection.having !== undefined ? selection.having : undefined
  return `${grouped}${having === undefined ? '' : ` HAVING ${compile(having, dialect)}`}${order}${limit}`
}

/** Result columns of a selection by name, in order. */
export function columnsOf(selection: Selection): Named {
  switch (selection.kind) {
    case 'cells':
      return selection.cells
    case 'groups':
      return { ...selection.by, ...selection.cells }
    case 'listing':
      return selection.columns
    case 'query':
      return { value: text(selection.sql) }
  }
}

type Named = Readonly<Record<string, Expression>>

/** `SELECT … FROM … GROUP BY …`; where aggregates need the ranges of their arguments, joined with those of each group. */
function project(
  columns: Named,
  by: Named | undefined,
  nameOf: (name: string, index: number) => string,
  from: (texts: readonly string[]) => string,
  dialect: Dialect,
): string {
  const names = Object.keys(columns)
  const ranges = openRanges(dialect)
  const texts = Object.values(columns).map((expression) => compile(expression, dialect, { ranged: ranges.of }))
  const named = texts.map((text, index) => `${text} AS ${nameOf(names[index] ?? '', index)}`)
  const keys = Object.keys(by ?? {}).map((key) => names.indexOf(key))
  const rows = ranges.join(
    from(texts),
    keys.map((at) => texts[at] ?? ''),
  )
  // Nothing to group by is one group, of no rows too.
  const grouped = keys.length === 0 ? '' : ` GROUP BY ${keys.map((at) => at + 1).join(', ')}`
  return `SELECT ${named.join(', ')} FROM ${rows}${grouped}`
}

function ask({ sql, table }: UserQuery, rows: Rows, dialect: Dialect): string {
  const data = dataRows(undefined, undefined, [], rows, dialect)
  return `WITH ${dialect.quote(table)} AS (SELECT * FROM ${data}) SELECT ${compile(text(sql), dialect)} AS c0`
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
  const condition = exception(derivation, rows, dialect)
  const from = (texts: readonly string[]): string =>
    derivation.of === undefined
      ? dataRows(derivation.sample, condition, texts, rows, dialect)
      : `(${derive(derivation.of, rows, dialect)})${where([condition])}`
  return project(
    { ...derivation.by, ...derivation.columns },
    derivation.by,
    (name) => dialect.quote(name),
    from,
    dialect,
  )
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
