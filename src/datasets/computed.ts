import { keyOf } from '../sql/keyOf.js'
import { Misuse } from '../sql/misuse.js'
import type { Schema } from '../sql/schema.js'
import type { Computation } from './computation.js'
import { dataset } from './dataset.js'
import type { Dataset } from './dataset.js'
import { keyOfObject } from './keyOfObject.js'
import { resolveColumns } from './resolveColumns.js'
import type { ComputedSource } from './source.js'
import { viewOf } from './viewOf.js'

/**
 * The rows of a dataset, as it is narrowed, with the columns that a computation adds. It runs once, when the data are first asked.
 *
 * @param identity  what the same computation is told by
 */
export function computed(rows: Dataset, computation: Computation, identity: readonly unknown[]): Dataset {
  const { source, label, steps, picked, parts, options } = rows
  if (source.kind === 'joined') throw new Misuse(`${label} are two datasets already`)
  if (parts !== undefined) throw new Misuse(`the rows of ${label} fall into parts: take segments() of the result`)
  const view = viewOf(rows)
  const told = identity.map((part) =>
    typeof part === 'object' || typeof part === 'function' ? keyOfObject(part) : part,
  )
  const key = keyOf('computed', source.key, view, steps, picked?.of.steps, told)
  const choose = (columns: Schema): Schema => chosen(rows, columns)
  const given: ComputedSource = { kind: 'computed', key, source, view, choose, label, computation }
  const { sensitive, showValues } = options
  return dataset(given, {
    name: label,
    ...(sensitive && { sensitive }),
    ...(showValues !== undefined && { showValues }),
  })
}

/** Of the columns of a view those that the dataset has, in its order. */
function chosen({ steps, picked, label }: Dataset, all: Schema): Schema {
  const made = steps.flatMap((step) => (step.kind === 'with' ? Object.keys(step.columns) : []))
  const before = picked === undefined ? all.filter(({ name }) => !made.includes(name)) : chosen(picked.of, all)
  return steps.reduce<Schema>(
    (schema, step) =>
      step.kind === 'select'
        ? resolveColumns(schema, step.columns, label)
        : [...schema, ...all.filter(({ name }) => name in step.columns)],
    before,
  )
}
