import type { Dataset } from '../datasets/dataset.js'
import { resolveColumns } from '../datasets/resolveColumns.js'
import { viewOf } from '../datasets/viewOf.js'
import type { Column, Schema } from '../sql/schema.js'
import type { Engine } from './engine.js'

/** The columns of a dataset: those of the data, as its steps choose them and add to them. */
export async function schemaOf(dataset: Dataset, engine: Engine): Promise<Schema> {
  const { picked, steps, label } = dataset
  const before = picked === undefined ? engine.schema : await schemaOf(picked.of, engine)
  if (steps.length === 0) return before
  const all = new Map<string, Column>((await engine.describe(viewOf(dataset))).map((column) => [column.name, column]))
  return steps.reduce<Schema>(
    (schema, step) =>
      step.kind === 'select'
        ? resolveColumns(schema, step.columns, label)
        : [...schema, ...Object.keys(step.columns).flatMap((name) => all.get(name) ?? [])],
    before,
  )
}
