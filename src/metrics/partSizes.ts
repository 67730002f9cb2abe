import { counts } from '../aggregates/counts.js'
import { frequencies } from '../aggregates/frequencies.js'
import { aggregate } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

export interface PartSize {
  /** Null is a part, too. */
  readonly value: string | null
  readonly rows: number
}

/**
 * Into how many parts of how many rows an expression divides them, largest first; `undefined` where there are more than `limit`.
 *
 * @param by  a text, or null, of a row
 */
export function partSizes(by: Expression, limit: number): Metric<readonly PartSize[] | undefined> {
  const needs = [frequencies({ type: 'string', expression: by }, limit), counts({ rows: aggregate('count') })] as const
  return metric(keyOf('partSizes', by, limit), needs, ({ counts: found, complete }, { rows }) => {
    const known = found.map(([value, count]) => ({ value: typeof value === 'string' ? value : null, rows: count }))
    const nulls = rows - known.reduce((sum, part) => sum + part.rows, 0)
    if (!complete) return undefined
    return nulls === 0 ? known : [...known, { value: null, rows: nulls }].toSorted((a, b) => b.rows - a.rows)
  })
}
