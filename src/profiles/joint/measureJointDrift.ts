import { drawnRows } from '../../aggregates/drawnRows.js'
import type { JointTest } from '../../math/joint/jointTest.js'
import { randomGenerator } from '../../math/randomGenerator.js'
import { rowCount } from '../../metrics/rowCount.js'
import { call, columnOf } from '../../sql/build.js'
import { Misuse } from '../../sql/misuse.js'
import type { Operand } from '../../sql/operand.js'
import type { Column, ColumnType } from '../../sql/schema.js'
import type { Row } from '../../sql/selection.js'
import type { Data } from '../data.js'
import type { DriftOptions } from '../driftOptions.js'
import type { PerSide } from '../measuredDrift.js'
import { pairColumns } from '../pairColumns.js'
import { stateOf } from '../stateOf.js'
import { jointFeatures } from './jointFeatures.js'
import { jointMethods } from './jointMethods.js'
import { reasonLeftOut } from './reasonLeftOut.js'

export interface JointDriftOptions extends Pick<DriftOptions, 'columns' | 'except'> {
  readonly method: keyof typeof jointMethods
  readonly seed: number
  readonly falseAlarmRate: number
}

export interface JointDrift {
  readonly rows: PerSide
  /** How many rows of each side were looked at. */
  readonly sampled: PerSide
  readonly columns: readonly string[]
  /** Columns that were not looked at, and why. */
  readonly leftOut: ReadonlyMap<string, string>
  /** Absent where a side has too few rows for it. */
  readonly test?: Omit<JointTest, 'separating'>
  /** What tells the sides apart most, first. */
  readonly separating: readonly { readonly columns: readonly string[]; readonly effect: number }[]
}

/** Rows that are drawn of each side at most. */
const mostRows = 2000
const leastRows = 50
const mostColumns = 100

/** Tests several columns together on a random sample of the rows of both sides. */
export async function measureJointDrift(
  reference: Data,
  current: Data,
  { method, seed, falseAlarmRate, ...choice }: JointDriftOptions,
): Promise<JointDrift> {
  const { reasons, compared } = pairColumns(reference.schema, current.schema, choice)
  const missing = [...reasons].find(([, { outcome }]) => outcome === 'error')
  if (missing !== undefined) throw new Misuse(`column "${missing[0]}": ${missing[1].reason}`)
  const isHidden = (name: string) => [reference, current].some(({ sensitive }) => sensitive.includes(name))
  const before = new Map(reference.schema.map((column) => [column.name, column]))
  const leftOut = new Map([...reasons].map(([name, { reason }]) => [name, reason]))
  const pairs = [...compared.values()].flatMap((now) => {
    const old = before.get(now.name)
    const reason = isHidden(now.name) ? 'sensitive' : typesLeftOut[now.type]
    if (reason !== undefined) leftOut.set(now.name, reason)
    return reason !== undefined || old === undefined ? [] : [{ old, now }]
  })
  requireSome(pairs.length)
  const [rowsBefore, rowsNow, drawnBefore, drawnNow] = await Promise.all([
    reference.ask(rowCount),
    current.ask(rowCount),
    stateOf(
      reference,
      drawnRows(
        pairs.map(({ old }) => value(old)),
        mostRows,
        seed,
      ),
    ),
    stateOf(
      current,
      drawnRows(
        pairs.map(({ now }) => value(now)),
        mostRows,
        seed + 1,
      ),
    ),
  ])
  const rows: readonly Row[] = [...drawnBefore, ...drawnNow]
  const joint = pairs.flatMap(({ old }, index) => {
    const values = {
      column: old,
      values: rows.map((row) => row[`value${index}`] ?? null),
      reference: drawnBefore.length,
    }
    const reason = reasonLeftOut(values)
    if (reason !== undefined) leftOut.set(old.name, reason)
    return reason === undefined ? [values] : []
  })
  requireSome(joint.length)
  const columns = joint.map(({ column }) => column.name)
  const found = {
    rows: { reference: rowsBefore, current: rowsNow },
    sampled: { reference: drawnBefore.length, current: drawnNow.length },
    columns,
    leftOut,
  }
  if (Math.min(drawnBefore.length, drawnNow.length) < leastRows) return { ...found, separating: [] }
  const features = joint.map(jointFeatures)
  const sides = {
    features: features.flat(),
    columnOf: features.flatMap((own, column) => own.map(() => column)),
    isCurrent: Uint8Array.from(rows, (_, row) => (row < drawnBefore.length ? 0 : 1)),
  }
  // Twice as many as it takes for a p-value at the rate.
  const permutations = Math.max(199, Math.ceil(2 / falseAlarmRate) - 1)
  const { separating, ...test } = jointMethods[method].test(sides, randomGenerator(seed), permutations)
  return {
    ...found,
    test,
    separating: separating.map(({ columns: own, effect }) => ({ columns: own.map((at) => columns[at] ?? ''), effect })),
  }
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

function requireSome(columns: number): void {
  if (columns < 2)
    throw new Misuse(
      'there are not two columns to compare together: numbers, categories or booleans that both sides have',
    )
  if (columns > mostColumns)
    throw new Misuse(
      `${columns} columns are too many to compare together; name up to ${mostColumns} that belong together by { columns }`,
    )
}
