import { counts } from '../aggregates/counts.js'
import { missing } from '../aggregates/missing.js'
import { aggregate, call, columnOf } from '../sql/build.js'
import type { Column } from '../sql/schema.js'
import type { Data } from './data.js'
import { specialLiteral } from './specialLiteral.js'
import { stateOf } from './stateOf.js'

export interface MissingRows {
  readonly rows: number
  /** By part: `null`, `nan`, …, `empty`, `special:<value>`; only what the column's type can hold. */
  readonly parts: Readonly<Record<string, number>>
}

/** Counts the rows of a column that hold no value to compare. */
export async function missingOf(data: Data, column: Column, specials: readonly string[]): Promise<MissingRows> {
  const literals = specials.flatMap((special) => {
    const value = specialLiteral(column.type, special)
    return value === undefined ? [] : [[special, value] as const]
  })
  const cells = Object.fromEntries(
    literals.map(([special, value]) => [
      `special:${special}`,
      aggregate('countIf', call('equal', columnOf(column.name), value)),
    ]),
  )
  const [{ rows, nulls, nan, positiveInfinities, negativeInfinities, empty }, special] = await Promise.all([
    stateOf(data, missing(column)),
    literals.length === 0 ? {} : stateOf(data, counts(cells)),
  ])
  const floating =
    column.type === 'number' ? { nan, positiveInfinity: positiveInfinities, negativeInfinity: negativeInfinities } : {}
  return { rows, parts: { null: nulls, ...floating, ...(column.type === 'string' ? { empty } : {}), ...special } }
}
