import { dataset } from '../../src/datasets/dataset.js'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { literal } from '../../src/sql/build.js'
import type { Condition } from '../../src/sql/condition.js'
import { mapRecord } from '../../src/sql/mapRecord.js'
import type { Subject } from '../subject.js'
import { ruleExpression } from './ruleExpression.js'

/** Asks the engine of one row after the other whether it breaks none of the rules. */
export function keepsRules(subject: Subject, rules: readonly Condition[]): (row: AnyRow) => Promise<boolean> {
  if (rules.length === 0) return () => Promise.resolve(true)
  // The row's columns are made beside this one, so that no data are opened for each.
  const one = dataset({ 'mltest row': [1] }, { name: 'a generated row' })
  return async (row) => {
    const made = one.with(mapRecord(row, (value) => ({ expression: literalOf(value) })))
    const kept = rules.reduce((data, rule) => data.where(ruleExpression(rule)), made)
    return (await (await subject.of(kept)).ask(rowCount)) === 1
  }
}

function literalOf(value: unknown) {
  if (value instanceof Date) return literal(value.toISOString(), 'timestamp')
  if (typeof value === 'number') return literal(Number.isSafeInteger(value) ? BigInt(value) : value)
  return literal(typeof value === 'string' || typeof value === 'boolean' ? value : null)
}
