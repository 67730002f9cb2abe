import type { Parts } from '../src/datasets/parts.js'
import { partSizes } from '../src/metrics/partSizes.js'
import type { PartSize } from '../src/metrics/partSizes.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { call, columnOf } from '../src/sql/build.js'
import type { Condition } from '../src/sql/condition.js'
import type { Expression } from '../src/sql/expression.js'
import { inGroup } from '../src/sql/inGroup.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { columnText } from './columnText.js'
import { isSensitive } from './isSensitive.js'
import { requireType } from './requireType.js'
import { selectColumns } from './selectColumns.js'
import { showValue } from './showValue.js'
import type { Subject } from './subject.js'
import { timeWindows } from './timeWindows.js'

/** Some of the rows, judged by themselves. */
export interface Part {
  /** `plan = "free"`, or the name that the user gave a condition. */
  readonly name: string
  readonly rows: number
  readonly condition: Condition
  /** The columns that tell which rows belong to it. */
  readonly columns: readonly string[]
}

const mostParts = 1000

/** The parts that the rows of a subject fall into, with their rows; windows without rows too. */
export async function partsOf(subject: Subject, parts: Parts): Promise<readonly Part[]> {
  if (parts.kind === 'conditions') return conditions(subject, parts.conditions)
  if (parts.kind === 'values') {
    const columns = selectColumns(subject, parts.columns)
    return (await Promise.all(columns.map((column) => values(subject, column)))).flat()
  }
  const column = subject.column(parts.column)
  requireType(column, ['date', 'timestamp'], 'a window of time')
  const windows = timeWindows(column.name, parts.microseconds)
  const found = await sizes(subject, windows.by, column)
  return windows
    .filled(found, mostParts)
    .map(({ value, rows }) => partOf(column, windows.by, { value, rows }, `${column.name} ${windows.nameOf(value)}`))
}

async function conditions(subject: Subject, named: Readonly<Record<string, Condition>>): Promise<readonly Part[]> {
  const found = Object.entries(named).map(async ([name, condition]) => {
    const rows = await subject.where(condition).ask(rowCount)
    return { name, rows, condition, columns: [] }
  })
  return Promise.all(found)
}

async function values(subject: Subject, column: Column): Promise<readonly Part[]> {
  const value = columnOf(column.name)
  const by = column.type === 'string' ? value : call('toText', value)
  const isHidden = isSensitive(subject.dataset, column)
  return (await sizes(subject, by, column)).map((size, index) => {
    const shown = column.type === 'string' ? showValue(size.value) : String(size.value)
    return partOf(column, by, size, isHidden ? `${column.name} #${index + 1}` : `${column.name} = ${shown}`)
  })
}

async function sizes(subject: Subject, by: Expression, column: Column): Promise<readonly PartSize[]> {
  const found = await subject.ask(partSizes(by, mostParts))
  if (found !== undefined) return found
  throw new Misuse(
    `${columnText(column)} divides the rows into more than ${mostParts} parts, which are too many to judge`,
  )
}

function partOf(column: Column, by: Expression, { value, rows }: PartSize, name: string): Part {
  return { name, rows, condition: inGroup(by, value), columns: [column.name] }
}
