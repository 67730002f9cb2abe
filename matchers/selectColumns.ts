import { resolveColumns } from '../src/datasets/resolveColumns.js'
import type { Column } from '../src/sql/schema.js'
import type { Subject } from './subject.js'

/** The columns that a name, a list of names or a predicate speaks of, each once. None is a misuse, since nothing would be judged. */
export function selectColumns({ schema, dataset }: Subject, selector: unknown): readonly Column[] {
  return resolveColumns(schema, selector, dataset.label)
}
