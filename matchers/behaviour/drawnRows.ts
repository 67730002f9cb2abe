import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { drawRows } from '../../src/models/drawRows.js'
import type { DrawnRow } from '../../src/models/drawRows.js'
import type { Schema } from '../../src/sql/schema.js'
import type { Subject } from '../subject.js'

/** So many of the subject's rows, as a model gets them. */
export async function drawnRows(
  subject: Subject,
  columns: Schema,
  rows: number,
  seed: number,
): Promise<readonly DrawnRow[]> {
  return drawRows({ data: whole(subject.dataset), columns, rows, seed }, async (data, metric) =>
    (await subject.of(data)).ask(metric),
  )
}

/** The rows of a segment as data of their own: a sample is of rows, not of parts. */
function whole({ source, label, picked, steps, narrowing }: Dataset): Dataset {
  const before = picked === undefined ? dataset(source, { name: label }) : picked.of.sample(picked.rows, picked.seed)
  const made = steps.reduce((data, step) => (step.kind === 'with' ? data.with(step.columns) : data), before)
  return narrowing.reduce((data, condition) => data.where(condition), made)
}
