import { compile } from '../sql/compile.js'
import type { Condition } from '../sql/condition.js'
import { duckdb } from '../sql/dialects/duckdb.js'

/** A condition as people and stores know it: its SQL. */
export function conditionText(condition: Condition): string {
  return typeof condition === 'string' ? condition : compile(condition.expression, duckdb)
}
