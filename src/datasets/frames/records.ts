import { types } from 'node:util'
import { DataError } from '../dataError.js'
import { isObject } from '../isObject.js'
import type { Frame } from '../source.js'
import type { FrameOwner } from './frameOwner.js'

/** An array of objects. Columns are the union of their keys in order of first appearance; a key that is missing is null. */
export function records(value: unknown): FrameOwner | undefined {
  if (!Array.isArray(value)) return undefined
  const rows: readonly unknown[] = value
  return rows.length === 0 || isRecord(rows[0])
    ? { label: 'records', rows: () => rows.length, frame: () => frameOf(rows) }
    : undefined
}

function frameOf(rows: readonly unknown[]): Frame {
  const columns = new Map<string, unknown[]>()
  for (const [at, row] of rows.entries()) {
    if (!isRecord(row))
      throw new DataError(`records: row ${at + 1} is ${kindOf(row)}`, {
        hint: 'every row must be an object of columns',
      })
    for (const name of Object.keys(row)) {
      let values = columns.get(name)
      if (values === undefined) columns.set(name, (values = new Array<unknown>(rows.length).fill(null)))
      values[at] = row[name]
    }
  }
  return { rows: rows.length, columns: [...columns].map(([name, values]) => ({ name, values })) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value) && !ArrayBuffer.isView(value) && !types.isDate(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
