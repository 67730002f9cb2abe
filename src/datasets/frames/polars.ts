import { isObject } from '../isObject.js'
import type { Frame } from '../source.js'
import type { FrameOwner } from './frameOwner.js'
import { hasMethods } from './hasMethods.js'

interface Polars {
  readonly columns: readonly string[]
  readonly height: number
  getColumn(name: string): PolarsSeries
}

interface PolarsSeries {
  readonly dtype: unknown
  /** Nulls are null; 64-bit integers are bigint. */
  toArray(): readonly unknown[]
}

/** A DataFrame of Polars. */
export function polars(value: unknown): FrameOwner | undefined {
  return isPolars(value) ? { label: 'polars frame', rows: () => value.height, frame: () => frameOf(value) } : undefined
}

function isPolars(value: unknown): value is Polars {
  return (
    hasMethods(value, 'getColumn', 'writeIPC') && Array.isArray(value['columns']) && typeof value['height'] === 'number'
  )
}

function frameOf(frame: Polars): Frame {
  return { rows: frame.height, columns: frame.columns.map((name) => columnOf(name, frame.getColumn(name))) }
}

function columnOf(name: string, series: PolarsSeries): Frame['columns'][number] {
  const column = { name, values: series.toArray() }
  return isFloating(series.dtype) ? { ...column, floating: true } : column
}

function isFloating(dtype: unknown): boolean {
  const name: unknown = isObject(dtype) ? (dtype['variant'] ?? dtype.constructor.name) : dtype
  return typeof name === 'string' && name.startsWith('Float')
}
