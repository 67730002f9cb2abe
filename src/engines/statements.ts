import { aggregateCalls } from '../sql/aggregateCalls.js'
import { compile } from '../sql/compile.js'
import type { Dialect } from '../sql/dialect.js'
import { columnsOf } from '../sql/columnsOf.js'
import type { Rows as DataRows } from '../sql/dataRows.js'
import { rowsOf } from '../sql/rowsOf.js'
import { select } from '../sql/select.js'
import type { Expression } from '../sql/expression.js'
import type { Row, Rows, SqlValue } from '../sql/selection.js'
import { describesAllRows } from './describesAllRows.js'
import type { Plan, Question } from './engine.js'
import { jointQuantiles } from './jointQuantiles.js'
import type { Extents } from './openExtents.js'
import { together } from './together.js'
import { toldByExtent } from './toldByExtent.js'

/** One statement of one row, and how the answers to a plan's questions are read from that row. */
export interface Statement {
  /** Absent when all is known already. */
  readonly sql?: string
  readonly read: (row: Values) => ReadonlyMap<string, Rows>
}

/**
 * A plan as statements: all cells that describe all rows, and every other selection as a scalar sub-query beside them. What two
 * questions both ask stands in the statement once.
 */
export function statements(plan: Plan, rows: LookedAt, dialect: Dialect, extents: Extents): readonly Statement[] {
  return chunks(plan, dialect).map((questions) => statement(questions, rows, dialect, extents))
}

/** What stands after FROM. */
export interface LookedAt {
  /** The data as they are. */
  readonly data: string
  /** SQL of a row's place in them; see `Relation`. */
  readonly place?: string
  /** With all that the plan's questions want to be added. */
  readonly relation: string
}

type Values = readonly SqlValue[]
type Asked = readonly [key: string, question: Question]

/** Whole questions together, as many as the dialect lets stand in one statement. */
function chunks(plan: Plan, dialect: Dialect): readonly (readonly Asked[])[] {
  const all: Asked[][] = []
  let room = 0
  for (const asked of plan) {
    const width = widthOf(asked[1])
    if (width > room || all.length === 0) {
      all.push([])
      room = dialect.maximumColumns
    }
    all.at(-1)?.push(asked)
    room -= width
  }
  return all
}

/** In columns. What keeps a table of its own in memory, a distinct count or a grouping, is as dear as several. */
function widthOf(question: Question): number {
  if (!describesAllRows(question)) return 4
  const calls = Object.values(question.selection.cells).flatMap(aggregateCalls)
  const distinct = calls.filter((each) => each.function === 'countDistinct')
  return Object.keys(question.selection.cells).length + 3 * distinct.length
}

function statement(
  questions: readonly Asked[],
  { data, place, relation }: LookedAt,
  dialect: Dialect,
  extents: Extents,
): Statement {
  const columns = new Map<string, number>()
  const placed = (text: string): ((row: Values) => SqlValue) => {
    const index = columns.get(text) ?? columns.size
    columns.set(text, index)
    return (row) => valueAt(row, index)
  }
  const samples = samplesOf(dialect)
  const looks = { atAllRows: false }
  const apart = together(questions.filter(([, question]) => !describesAllRows(question)))
  const whole = questions.flatMap(([key, question]) => (describesAllRows(question) ? [[key, question] as const] : []))
  const joined = jointQuantiles(whole.map(([, question]) => question))
  const readers = [
    ...apart.map(({ question, read }) => {
      const { selection, filter, sample } = question
      const names = Object.keys(columnsOf(selection))
      const rows: DataRows = (share) =>
        share === undefined && sample === undefined
          ? { relation, ...(filter && { filter }) }
          : rowsOf(question, data, share, dialect, samples.name, place)
      const value = placed(dialect.rows(select(selection, rows, dialect), names.length))
      return (row: Values) => read(dialect.readRows(value(row)).map((values) => record(names, values)))
    }),
    ...whole.map(([key, { selection, filter }]) => {
      const given = { ranged: extents.ranged, ...(filter && { filter }) }
      const values = Object.entries(selection.cells).map(([name, cell]) => {
        const told = filter === undefined ? tell(cell, extents) : undefined
        if (told !== undefined) return [name, () => told] as const
        looks.atAllRows = true
        const joint = joined(cell, filter)
        const value = placed(compile(joint.cell, dialect, given))
        return [name, (row: Values) => joint.read(value(row))] as const
      })
      return (row: Values) => [[key, [Object.fromEntries(values.map(([name, value]) => [name, value(row)]))]] as const]
    }),
  ]
  const selected = `SELECT ${[...columns.keys()].join(',\n  ')}${looks.atAllRows ? `\nFROM ${relation}` : ''}`
  return {
    ...(columns.size > 0 && { sql: `${samples.text()}${selected}` }),
    read: (row) => new Map(readers.flatMap((read) => read(row))),
  }
}

function tell(cell: Expression, extents: Extents): SqlValue | undefined {
  const told = toldByExtent(cell)
  const extent = told === undefined ? undefined : extents.of(told.column)
  return extent === undefined ? undefined : told?.tell(extent)
}

/** Samples that several questions look at, so that each is picked once a statement. */
function samplesOf(dialect: Dialect) {
  const names = new Map<string, string>()
  return {
    name: (text: string): string => {
      const name = names.get(text) ?? dialect.quote(`mltest sample ${names.size + 1}`)
      names.set(text, name)
      return name
    },
    text: () =>
      names.size === 0 ? '' : `WITH ${[...names].map(([text, name]) => `${name} AS (${text})`).join(',\n  ')}\n`,
  }
}

function record(names: readonly string[], values: Values): Row {
  return Object.fromEntries(names.map((name, index) => [name, valueAt(values, index)]))
}

function valueAt(values: Values, index: number): SqlValue {
  return values[index] ?? null
}
