import { types } from 'node:util'
import { DataError } from '../dataError.js'
import { isObject } from '../isObject.js'
import type { Frame } from '../source.js'
import type { FrameOwner } from './frameOwner.js'

/** A plain object whose every value is an array or typed array: a column each. */
export function columns(value: unknown): FrameOwner | undefined {
  if (!isColumns(value)) return undefined
  const rows = () => Object.values(value)[0]?.length ?? 0
  return { label: 'columns', rows, frame: () => frameOf(value, rows()) }
}

function frameOf(value: Readonly<Record<string, ArrayLike<unknown>>>, rows: number): Frame {
  const found = Object.entries(value).map(([name, values]) => ({ name, values }))
  const [first, ...more] = found
  const other = more.find(({ values }) => values.length !== rows)
  if (first !== undefined && other !== undefined) {
    const lengths = [first, other].map(({ name, values }) => `${JSON.stringify(name)} has ${values.length} values`)
    throw new DataError(`columns: ${lengths.join(' and ')}`, { hint: 'all columns must be equally long' })
  }
  return { rows, columns: found }
}

function isColumns(value: unknown): value is Readonly<Record<string, ArrayLike<unknown>>> {
  if (!isObject(value) || !isPlain(value)) return false
  const all = Object.values(value)
  return all.length > 0 && all.every((each) => Array.isArray(each) || isTypedArray(each))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function isTypedArray(value: unknown): boolean {
  return ArrayBuffer.isView(value) && !types.isDataView(value)
}
