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

/** What counts the same as a rule where that is cheaper. */
export interface RuleCounts {
  /** Not null where the rule is not null. */
  readonly judged: Expression
  /** True where the rule is true. */
  readonly kept: Expression
}

/** How many rows keep a rule. */
export function compliance(
  rule: Expression,
  { judged, kept }: RuleCounts = { judged: rule, kept: rule },
): Metric<Compliance> {
  const cells = { rows: aggregate('count'), judged: aggregate('count', judged), kept: aggregate('countIf', kept) }
  return metric(keyOf('compliance', judged, kept), [counts(cells)], ({ rows, judged, kept }) => ({
    rows,
    judged,
    broken: judged - kept,
  }))
}
