import { finite } from '../src/sql/finite.js'
import { operand } from '../src/sql/operand.js'
import type { Column } from '../src/sql/schema.js'
import { expectation } from '../src/verdicts/bound.js'
import type { Limit, Range } from '../src/verdicts/bound.js'
import type { RowRule } from './judgeRows.js'
import { liesWithin } from './liesWithin.js'

/** The rule that each value of a column lies in a range. */
export function rangeRule(column: Column, range: Range): RowRule {
  const keeps = liesWithin(column, range)
  const rule = { phrase: expectation('values', range), keeps, columns: [column], judgesNumbers: true }
  if ('untyped' in column || !isFinite(range.minimum) || !isFinite(range.maximum)) return rule
  // Two finite bounds keep NaN and infinities out by themselves. A test for them inside of both comparisons costs DuckDB three times
  // what the comparisons do: 2.6 s instead of 1.0 s for twelve columns of 10 M rows.
  return { ...rule, counts: { judged: finite(column), kept: liesWithin(column, range, operand(column)) } }
}

function isFinite(limit: Limit | undefined): boolean {
  return limit !== undefined && !(typeof limit.value === 'number' && !Number.isFinite(limit.value))
}
