import { counts } from '../aggregates/counts.js'
import { frequencies } from '../aggregates/frequencies.js'
import { aggregate } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

export interface MostCommonShare extends Share {
  readonly value: SqlValue
  /** There are at most 100 different values, so that they are names of categories. */
  readonly isCategory: boolean
}

/** The rows of the most frequent value over all rows with a value; null, NaN and infinities are none. Ties go to the smallest value. */
export function mostCommonShare(of: Operand): Metric<MostCommonShare> {
  const values = counts({ values: aggregate('count', finite(of)) })
  return metric(keyOf('mostCommonShare', of), [values, frequencies(of, 100)], ({ values }, { counts, complete }) => {
    const [value, count] = counts[0] ?? [null, 0]
    return { count, of: values, value, isCategory: complete }
  })
}
