import type { Dataset } from '../../src/datasets/dataset.js'
import { compile } from '../../src/sql/compile.js'
import { duckdb } from '../../src/sql/dialects/duckdb.js'

/** How a store calls data: as messages do, and what is narrowed also by its conditions. */
export function datasetName({ label, narrowing }: Dataset): string {
  if (narrowing.length === 0) return label
  const conditions = narrowing.map((each) => (typeof each === 'string' ? each : compile(each.expression, duckdb)))
  return `${label} where ${conditions.join(' and ')}`
}
