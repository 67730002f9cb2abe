import type { Batch } from '../datasets/computation.js'
import type { AnyRow } from '../datasets/dataset.js'
import type { Model } from './model.js'
import { modelBrand } from './modelBrand.js'

/** Columns by name, of as many values each. */
export type ColumnsOfRows = Readonly<Record<string, readonly unknown[]>>

/** What a model says of rows: a prediction or a probability each, or probabilities by class; or of columns the same as columns. */
export type ModelFunction = ((rows: readonly AnyRow[]) => unknown) | ((columns: ColumnsOfRows) => unknown)

/** A model that is a function of JavaScript. */
export function functionModel(run: ModelFunction, input: 'rows' | 'columns'): Model {
  // Which of the two it takes, only its author knows.
  const call = run as (given: unknown) => unknown
  return {
    [modelBrand]: true,
    takesAll: true,
    label: run.name === '' ? 'the model' : run.name,
    concurrency: 1,
    retries: 0,
    open: (columns) =>
      Promise.resolve({
        reads: columns.map(({ name }) => name),
        // A function that throws rejects, whether it is async or not.
        predict: (batch) => Promise.resolve().then(() => call(input === 'columns' ? batch.columns : rowsOf(batch))),
      }),
  }
}

function rowsOf({ rows, columns }: Batch): readonly AnyRow[] {
  const entries = Object.entries(columns)
  return Array.from({ length: rows }, (_, row) => {
    const record: Record<string, unknown> = {}
    for (const [name, values] of entries) record[name] = values[row]
    return record
  })
}
