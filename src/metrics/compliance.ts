import { counts } from '../aggregates/counts.js'
import { aggregate } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

export interface Compliance {
  readonly rows: number
  /** Rows that the rule could judge: it was true or false of them, not null. */
  readonly judged: number
  /** Judged rows of which it was false. */
  readonly broken: number
}

/** How many rows keep a rule. */
export function compliance(rule: Expression): Metric<Compliance> {
  const cells = { rows: aggregate('count'), judged: aggregate('count', rule), kept: aggregate('countIf', rule) }
  return metric(keyOf('compliance', rule), [counts(cells)], ({ rows, judged, kept }) => ({
    rows,
    judged,
    broken: judged - kept,
  }))
}
