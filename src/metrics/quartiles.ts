import { quantiles } from '../aggregates/quantiles.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

export interface Quartiles {
  readonly first: number
  readonly third: number
}

/** The first and the third quartile of a column's finite values, interpolated linearly; `undefined` without values. */
export function quartiles(of: Operand): Metric<Quartiles | undefined> {
  return metric(keyOf('quartiles', of), [quantiles(of, [0.25, 0.75])], ([first, third]) =>
    first === undefined || third === undefined ? undefined : { first, third },
  )
}
