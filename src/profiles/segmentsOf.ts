import { resolveColumn } from '../datasets/resolveColumn.js'
import { partSizes } from '../metrics/partSizes.js'
import { call, columnOf } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { inGroup } from '../sql/inGroup.js'
import { Misuse } from '../sql/misuse.js'
import type { Column } from '../sql/schema.js'
import type { Data } from './data.js'

/** The rows of two sides that have one value in a column. */
export interface SegmentSides {
  /** `country = "DE"`; of a sensitive column `country #2`. */
  readonly name: string
  readonly reference?: Data
  readonly current?: Data
  /** Of the side that has it, or of both. */
  readonly rows: number
}

const mostSegments = 1000

/** The segments of two sides by the values of a column, those of the reference first, each time the largest first. */
export async function segmentsOf(reference: Data, current: Data, by: string): Promise<readonly SegmentSides[]> {
  const [before, now] = await Promise.all([sideOf(reference, by), sideOf(current, by)])
  const isHidden = [reference, current].some(({ sensitive }) => sensitive.includes(by))
  return [...new Set([...before.rows.keys(), ...now.rows.keys()])].map((value, index) => {
    const shown = before.column.type === 'string' ? JSON.stringify(value) : String(value)
    const rowsBefore = before.rows.get(value)
    const rowsNow = now.rows.get(value)
    return {
      name: isHidden ? `${by} #${index + 1}` : `${by} = ${shown}`,
      rows: (rowsBefore ?? 0) + (rowsNow ?? 0),
      ...(rowsBefore === undefined ? {} : { reference: reference.where(inGroup(before.text, value)) }),
      ...(rowsNow === undefined ? {} : { current: current.where(inGroup(now.text, value)) }),
    }
  })
}

interface Side {
  readonly column: Column
  readonly text: Expression
  readonly rows: ReadonlyMap<string | null, number>
}

async function sideOf(data: Data, by: string): Promise<Side> {
  const column = resolveColumn(data.schema, by, data.label)
  const text = column.type === 'string' ? columnOf(by) : call('toText', columnOf(by))
  const sizes = await data.ask(partSizes(text, mostSegments))
  if (sizes === undefined)
    throw new Misuse(
      `column "${by}" divides ${data.label} into more than ${mostSegments} segments, which are too many to compare`,
    )
  return { column, text, rows: new Map(sizes.map(({ value, rows }) => [value, rows])) }
}
