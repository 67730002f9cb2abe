import { counts } from '../aggregates/counts.js'
import { distinct } from '../aggregates/distinct.js'
import { aggregate } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

/** Different values over values; nulls are none. 1 when no value stands twice. */
export function distinctShare(of: Operand): Metric<Share> {
  const values = counts({ values: aggregate('count', operand(of)) })
  return metric(keyOf('distinctShare', of), [values, distinct(of)], ({ values }, count) => ({ count, of: values }))
}
