import { dataset } from '../../src/datasets/dataset.js'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { firstRows } from '../../src/metrics/firstRows.js'
import type { Condition } from '../../src/sql/condition.js'
import type { Subject } from '../subject.js'
import { ruleExpression } from './ruleExpression.js'

/** The rows that break none of the rules. */
export async function validRows(
  subject: Subject,
  columns: readonly string[],
  rules: readonly Condition[],
  rows: readonly AnyRow[],
): Promise<readonly AnyRow[]> {
  if (rules.length === 0) return rows
  const values = columns.map((name) => [name, rows.map((row) => row[name] ?? null)] as const)
  const generated = dataset(Object.fromEntries(values), { name: 'generated rows' })
  const kept = rules.reduce((data, rule) => data.where(ruleExpression(rule)), generated)
  const found = await (await subject.of(kept)).ask(firstRows([], rows.length))
  const numbers = new Set(found.map(({ row }) => row))
  return rows.filter((_, index) => numbers.has(index + 1))
}
