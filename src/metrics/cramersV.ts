import { contingency } from '../aggregates/contingency.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * Cramér's V of two categorical columns, √(χ² / (n (k − 1))) with k the smaller number of categories, uncorrected; `undefined` when
 * one of them is constant. Ask it of rows where both hold a value.
 */
export function cramersV(a: Operand, b: Operand): Metric<number | undefined> {
  return metric(keyOf('cramersV', a, b), [contingency(a, b)], ({ rows, cells, excess, expected, ...kinds }) => {
    const smaller = Math.min(kinds.a, kinds.b)
    if (smaller < 2) return undefined
    // Combinations that do not occur are as far off as they were expected.
    const absent = cells === kinds.a * kinds.b ? 0 : rows - expected
    return Math.min(1, Math.sqrt((excess + absent) / (rows * (smaller - 1))))
  })
}
