import { aggregate } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'
import { measurable } from '../sql/measurable.js'

export interface Moments {
  /** Finite values. */
  readonly count: number
  /** 0 without values. */
  readonly mean: number
  /** The sum of the squared distances from the mean, never below 0. */
  readonly squaredDeviations: number
}

/**
 * Count, mean and squared deviations of a column's finite values; accurate also where all values lie close together and far from 0.
 * Costs twice a sum: see `sum` for a mean alone.
 */
export function moments(of: Operand): Aggregate<Moments> {
  const value = measurable(of)
  const cells = {
    count: aggregate('finiteCount', value),
    mean: aggregate('mean', value),
    squaredDeviations: aggregate('squaredDeviations', value),
  }
  return {
    key: keyOf('moments', value),
    selection: { kind: 'cells', cells },
    read: ([row]) => ({
      count: numberFrom(row?.['count']) ?? 0,
      mean: numberFrom(row?.['mean']) ?? 0,
      squaredDeviations: numberFrom(row?.['squaredDeviations']) ?? 0,
    }),
    // Chan, Golub and LeVeque (1979).
    merge(a, b) {
      const count = a.count + b.count
      if (a.count === 0 || b.count === 0) return a.count === 0 ? b : a
      const distance = b.mean - a.mean
      return {
        count,
        mean: a.mean + (distance * b.count) / count,
        squaredDeviations: a.squaredDeviations + b.squaredDeviations + (distance ** 2 * a.count * b.count) / count,
      }
    },
  }
}
