import { counts } from '../aggregates/counts.js'
import { aggregate, call } from '../sql/build.js'
import { isOneOf } from '../sql/isOneOf.js'
import { keyOf } from '../sql/keyOf.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

/** The rows that hold one value over all rows that are not null. */
export function shareOf(of: Operand, value: unknown): Metric<Share> {
  const holds = isOneOf(of, [value])
  const cells = { values: aggregate('count', operand(of)), holding: aggregate('countIf', call('isTrue', holds)) }
  return metric(keyOf('shareOf', of, holds), [counts(cells)], ({ values, holding }) => ({ count: holding, of: values }))
}
