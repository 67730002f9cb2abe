import { drawnRows } from '../../aggregates/drawnRows.js'
import { rowCount } from '../../metrics/rowCount.js'
import { call, columnOf } from '../../sql/build.js'
import { Misuse } from '../../sql/misuse.js'
import type { Operand } from '../../sql/operand.js'
import type { Column, ColumnType } from '../../sql/schema.js'
import type { Row, SqlValue } from '../../sql/selection.js'
import type { Data } from '../data.js'
import type { DriftOptions } from '../driftOptions.js'
import type { PerSide } from '../measuredDrift.js'
import { pairColumns } from '../pairColumns.js'
import type { Pairs } from '../pairColumns.js'
import { stateOf } from '../stateOf.js'
import { reasonLeftOut } from './reasonLeftOut.js'
import type { JointValues } from './reasonLeftOut.js'

export interface JointSide {
  readonly data: Data
  /** Values to draw with each row that are no features. */
  readonly beside?: readonly Operand[]
}

export interface JointSampling {
  /** Fewer are misuse. */
  readonly leastColumns: 0 | 1 | 2
  /** Of rows a side. */
  readonly limit: number
  readonly seed: number
}

/** Rows of two sides, the reference's first. */
export interface JointRows {
  readonly rows: PerSide
  /** How many rows of each side were drawn. */
  readonly sampled: PerSide
  /** Columns that can be compared together with others. */
  readonly columns: readonly JointValues[]
  /** Columns that were not looked at, and why. */
  readonly leftOut: ReadonlyMap<string, string>
  /** By what was asked for beside the columns, the values of all rows. */
  readonly beside: readonly (readonly SqlValue[])[]
}

/** Draws random rows of both sides, at most `limit` of each, with all columns that can be compared together. */
export async function drawJoint(
  reference: JointSide,
  current: JointSide,
  choice: Pick<DriftOptions, 'columns' | 'except'>,
  { leastColumns, limit, seed }: JointSampling,
): Promise<JointRows> {
  const isBare = leastColumns === 0 && [reference, current].every(({ data }) => data.schema.length === 0)
  const { reasons, compared } = isBare ? nothing : pairColumns(reference.data.schema, current.data.schema, choice)
  const missing = [...reasons].find(([, { outcome }]) => outcome === 'error')
  if (missing !== undefined) throw new Misuse(`column "${missing[0]}": ${missing[1].reason}`)
  const isHidden = (name: string) => [reference, current].some(({ data }) => data.sensitive.includes(name))
  const before = new Map(reference.data.schema.map((column) => [column.name, column]))
  const leftOut = new Map([...reasons].map(([name, { reason }]) => [name, reason]))
  const pairs = [...compared.values()].flatMap((now) => {
    const old = before.get(now.name)
    const reason = isHidden(now.name) ? 'sensitive' : typesLeftOut[now.type]
    if (reason !== undefined) leftOut.set(now.name, reason)
    return reason !== undefined || old === undefined ? [] : [{ old, now }]
  })
  requireColumns(pairs.length, leastColumns)
  const draw = ({ data, beside = [] }: JointSide, columns: readonly Column[], own: number) =>
    stateOf(data, drawnRows([...columns.map(value), ...beside], limit, own))
  const [rowsBefore, rowsNow, drawnBefore, drawnNow] = await Promise.all([
    reference.data.ask(rowCount),
    current.data.ask(rowCount),
    draw(
      reference,
      pairs.map(({ old }) => old),
      seed,
    ),
    draw(
      current,
      pairs.map(({ now }) => now),
      seed + 1,
    ),
  ])
  const rows: readonly Row[] = [...drawnBefore, ...drawnNow]
  const valuesAt = (place: number) => rows.map((row) => row[`value${place}`] ?? null)
  const columns = pairs.flatMap(({ old }, index) => {
    const values = { column: old, values: valuesAt(index), reference: drawnBefore.length }
    const reason = reasonLeftOut(values)
    if (reason !== undefined) leftOut.set(old.name, reason)
    return reason === undefined ? [values] : []
  })
  requireColumns(columns.length, leastColumns)
  return {
    rows: { reference: rowsBefore, current: rowsNow },
    sampled: { reference: drawnBefore.length, current: drawnNow.length },
    columns,
    leftOut,
    beside: (reference.beside ?? []).map((_, index) => valuesAt(pairs.length + index)),
  }
}

const mostColumns = 100
const nothing: Pick<Pairs, 'reasons' | 'compared'> = { reasons: new Map(), compared: new Map() }

function requireColumns(columns: number, least: JointSampling['leastColumns']): void {
  if (columns < least)
    throw new Misuse(
      `${least === 1 ? 'there is no column to compare' : 'there are not two columns to compare together'}: numbers, categories or booleans that both sides have`,
    )
  if (columns > mostColumns)
    throw new Misuse(
      `${columns} columns are too many to compare together; name up to ${mostColumns} that belong together by { columns }`,
    )
}

/** Times are left out because later is not drift. */
const typesLeftOut: Readonly<Partial<Record<ColumnType, string>>> = {
  date: 'a time',
  timestamp: 'a time',
  list: 'a list',
  struct: 'a struct',
}

function value({ name, type }: Column): Operand {
  if (type === 'string') return { type, expression: columnOf(name) }
  const isNumber = type === 'number' || type === 'integer' || type === 'decimal'
  return isNumber
    ? { type: 'number', expression: call('toDouble', columnOf(name)) }
    : { type: 'string', expression: call('toText', columnOf(name)) }
}
