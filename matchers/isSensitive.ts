import type { Dataset } from '../src/datasets/dataset.js'
import type { Column } from '../src/sql/schema.js'

/** Whether values and categories of a column must never appear anywhere. */
export function isSensitive({ options }: Dataset, { name }: Column): boolean {
  const { sensitive = [], schema } = options
  if (sensitive.includes(name)) return true
  const rules = new Map(Object.entries(schema?.columns ?? {}))
  return rules.get(name)?.sensitive === true
}
