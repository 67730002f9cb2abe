import type { Column, Schema } from '../sql/schema.js'
import { chooseColumns } from './chooseColumns.js'
import type { DriftOptions } from './driftOptions.js'
import type { ReasonedColumn } from './driftReport.js'
import { mismatchOf } from './mismatchOf.js'

/** The columns of two sides, each once. */
export interface Pairs {
  /** All that were chosen: those of the reference first, in its order. */
  readonly names: readonly string[]
  /** Those that cannot be compared, and why. */
  readonly reasons: ReadonlyMap<string, ReasonedColumn>
  /** The current column of each that can. */
  readonly compared: ReadonlyMap<string, Column>
}

/** Puts the columns of two sides side by side. */
export function pairColumns(reference: Schema, current: Schema, options: DriftOptions): Pairs {
  const known = new Map(reference.map((column) => [column.name, column]))
  const held = new Map(current.map((column) => [column.name, column]))
  const names = chooseColumns([...reference, ...current.filter(({ name }) => !known.has(name))], options)
  const reasons = new Map<string, ReasonedColumn>()
  const compared = new Map<string, Column>()
  for (const name of names) {
    const [before, now] = [known.get(name), held.get(name)]
    const reason = reasonOf(before, now)
    if (reason !== undefined) reasons.set(name, reason)
    else if (now !== undefined) compared.set(name, now)
  }
  return { names, reasons, compared }
}

function reasonOf(reference: Column | undefined, current: Column | undefined): ReasonedColumn | undefined {
  if (reference === undefined)
    return {
      outcome: 'skipped',
      reason: 'only the current data have this column',
      ...(current && { type: current.type }),
    }
  const { type } = reference
  const mismatch = mismatchOf(reference, current)
  if (mismatch !== undefined) return { outcome: 'error', reason: mismatch, type }
  if (type === 'list' || type === 'struct')
    return { outcome: 'skipped', reason: `a ${type} column is not compared`, type, kind: 'uncompared' }
  return undefined
}
