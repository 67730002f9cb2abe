import { addExact } from '../math/addExact.js'
import { aggregate } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'
import { measurable } from '../sql/measurable.js'

export interface Sum {
  /** Finite values. */
  readonly count: number
  /** Exact for integers (a bigint beyond 2^53) and decimals (text), else a double; 0 without values. */
  readonly sum: number | bigint | string
}

/** How many finite values a column has, and their sum; the mean is one over the other. */
export function sum(of: Operand): Aggregate<Sum> {
  const value = measurable(of)
  const isReal = of.type === 'number'
  const cells = isReal
    ? { count: aggregate('finiteCount', value), sum: aggregate('realSum', value) }
    : { count: aggregate('count', operand(of)), sum: aggregate('sum', operand(of)) }
  return {
    key: keyOf('sum', isReal, value),
    selection: { kind: 'cells', cells },
    read: ([row]) => ({ count: numberFrom(row?.['count']) ?? 0, sum: exactFrom(row?.['sum']) }),
    merge: (a, b) => ({ count: a.count + b.count, sum: addExact(a.sum, b.sum) }),
  }
}

function exactFrom(value: SqlValue | undefined): number | bigint | string {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string' ? value : 0
}
