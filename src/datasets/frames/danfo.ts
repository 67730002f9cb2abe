import { isObject } from '../isObject.js'
import type { Frame } from '../source.js'
import type { FrameOwner } from './frameOwner.js'

interface Danfo {
  readonly columns: readonly string[]
  readonly dtypes: readonly string[]
  readonly shape: readonly number[]
  /** An array a column; for a series its values. Empty in low-memory mode. */
  readonly $dataIncolumnFormat: readonly unknown[]
  readonly $isSeries: boolean
  /** Transposes, in low-memory mode too. */
  readonly getColumnData: readonly (readonly unknown[])[]
  readonly values: readonly unknown[]
}

/** A DataFrame or Series of danfo, read through its arrays; its own calculations are slow and stumble over nulls. */
export function danfo(value: unknown): FrameOwner | undefined {
  if (!isDanfo(value)) return undefined
  return value.$isSeries
    ? { label: 'danfo series', rows: () => rowsOf(value), frame: () => seriesFrame(value) }
    : { label: 'danfo frame', rows: () => rowsOf(value), frame: () => dataFrame(value) }
}

function isDanfo(value: unknown): value is Danfo {
  return (
    isObject(value) &&
    '$dataIncolumnFormat' in value &&
    '$isSeries' in value &&
    Array.isArray(value['columns']) &&
    Array.isArray(value['dtypes'])
  )
}

function dataFrame(owner: Danfo): Frame {
  const kept = owner.$dataIncolumnFormat
  const columns = kept.length === owner.columns.length ? kept : owner.getColumnData
  return {
    rows: rowsOf(owner),
    columns: owner.columns.map((name, at) => columnOf(name, columns[at] ?? [], owner.dtypes[at])),
  }
}

function seriesFrame(owner: Danfo): Frame {
  const [name = 'value'] = owner.columns
  return { rows: rowsOf(owner), columns: [columnOf(name, owner.values, owner.dtypes[0])] }
}

function rowsOf({ shape }: Danfo): number {
  return shape[0] ?? 0
}

// danfo calls a column float32 too when it holds booleans, dates or nothing, so the values decide but for whole numbers.
function columnOf(name: string, values: unknown, dtype: string | undefined): Frame['columns'][number] {
  const column = { name, values: Array.isArray(values) ? (values as readonly unknown[]) : [] }
  return dtype?.startsWith('float') === true ? { ...column, floating: true } : column
}
