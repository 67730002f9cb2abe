import type { Dataset } from '../src/datasets/dataset.js'
import type { Condition } from '../src/sql/condition.js'
import type { Subject } from './subject.js'

/** Another dataset, of which those rows count that the assertion looks at in its own: of its segment, and for which its `where` is true. */
export async function sameRowsOf(subject: Subject, other: Dataset, where: Condition | undefined): Promise<Subject> {
  const rows = await subject.alike(other)
  return where === undefined ? rows : rows.where(where)
}
