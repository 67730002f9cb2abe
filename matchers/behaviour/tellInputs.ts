import type { AnyRow } from '../../src/datasets/dataset.js'
import type { Column, Schema } from '../../src/sql/schema.js'
import { showValue } from '../showValue.js'
import { sameValue } from './sameValue.js'

/**
 * A row in words: `plan "basic" → "BASIC", tenure 13, age hidden`.
 *
 * @param changed  the same row after a change
 */
export function tellInputs(
  inputs: Schema,
  row: AnyRow,
  isShown: (column: Column) => boolean,
  changed: AnyRow = row,
): string {
  const told = inputs.map((column) => {
    const { name } = column
    const isChanged = !sameValue(row[name], changed[name])
    if (!isShown(column)) return isChanged ? `${name} hidden (changed)` : `${name} hidden`
    return isChanged ? `${name} ${text(row[name])} → ${text(changed[name])}` : `${name} ${text(row[name])}`
  })
  return told.join(', ')
}

function text(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid date' : value.toISOString()
  const isPlain = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
  return showValue(isPlain ? value : null)
}
