import { text } from '../sql/build.js'
import type { Condition } from '../sql/condition.js'
import type { Expression } from '../sql/expression.js'
import { filterOf } from '../sql/filterOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import type { View } from '../sql/view.js'
import type { Dataset } from './dataset.js'

/** The rows of a dataset, as an engine is asked of them. */
export function viewOf({ picked, steps, narrowing }: Dataset): View {
  const adds = steps.flatMap((step) => (step.kind === 'with' ? [mapRecord(step.columns, madeOf)] : []))
  const filter = filterOf(narrowing)
  return {
    ...(picked === undefined ? {} : { sample: { rows: picked.rows, seed: picked.seed, of: viewOf(picked.of) } }),
    ...(adds.length === 0 ? {} : { adds }),
    ...(filter === undefined ? {} : { filter }),
  }
}

function madeOf(made: Condition): Expression {
  return typeof made === 'string' ? text(made) : made.expression
}
