import { driftMethods } from '../metrics/drift/driftMethods.js'
import type { DriftMethodName } from '../metrics/drift/driftMethods.js'
import type { MeasuredColumn } from './measuredDrift.js'

/** How a named method's number stands to a threshold, or why it has none. */
export type JudgedMethod =
  | { readonly outcome: 'pass' | 'fail'; readonly statistic: number; readonly pValue?: number; readonly reason?: never }
  | { readonly outcome: 'error'; readonly reason: string }

/** A method that is judged by p fails below the threshold, the others at and above it. */
export function judgeMethod(column: MeasuredColumn, method: DriftMethodName, threshold: number): JudgedMethod {
  const { applicable, methods, kind, type } = column
  if (!applicable.includes(method)) return { outcome: 'error', reason: misfit(column, method) }
  const measured = methods.get(method)
  if (measured === undefined)
    return {
      outcome: 'error',
      reason: `${method} is not defined here: a side of this ${kind} ${type} column has too few values`,
    }
  const { statistic, pValue = 0 } = measured
  const isDrift = driftMethods[method].judgedBy === 'pValue' ? pValue < threshold : statistic >= threshold
  return { outcome: isDrift ? 'fail' : 'pass', ...measured }
}

function misfit({ applicable, kind, type }: MeasuredColumn, method: DriftMethodName): string {
  const others =
    applicable.length === 0
      ? 'no named method does'
      : `${applicable.join(', ')} ${applicable.length === 1 ? 'does' : 'do'}`
  const isNumber = type === 'integer' || type === 'number' || type === 'decimal'
  if (driftMethods[method].of === 'values' && isNumber)
    return `${method} needs the values themselves, which a stored profile does not hold; without them ${others}`
  if (method === 'fisherExact' && kind === 'categorical')
    return `fisherExact compares two categories, and this column has another number of them; ${others}`
  return `${method} does not apply to a ${kind} column of type ${type}; ${others}`
}
