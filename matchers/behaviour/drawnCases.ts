import type { AskedModel } from '../../src/models/askedModel.js'
import type { Subject } from '../subject.js'
import type { Cases } from './checkCases.js'
import { drawnRows } from './drawnRows.js'
import { seenDomain } from './seenDomain.js'

/** Rows of the data as cases, within what the data hold. */
export async function drawnCases(
  subject: Subject,
  { inputs }: AskedModel,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): Promise<Cases> {
  const drawn = await drawnRows(subject, inputs, rows, seed)
  const seen = inputs.map((column) => {
    const values = drawn.map(({ row }) => row[column.name])
    return [column.name, seenDomain(column, values)] as const
  })
  return {
    all: drawn.map(({ row }, salt) => ({ row, salt })),
    domains: Object.fromEntries(seen),
    seed,
    numbers: drawn.map(({ number }) => number),
    origin: () => 'data',
    isValid: () => Promise.resolve(true),
  }
}
