import { driftMethods } from '../../metrics/drift/methods/driftMethods.js'
import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import type { ReasonedColumn } from '../driftReport.js'
import type { JudgedMethod, MethodColumn } from './methodReport.js'

/** Judges the number of one method: a p-value passes at or above the threshold, a statistic below it. */
export function judgeMethod(
  column: ReasonedColumn | MethodColumn,
  method: MethodName,
  threshold: number,
): ReasonedColumn | JudgedMethod {
  if (column.reason !== undefined) return column
  const { kind, leftOut, sampled } = column
  // A column whose method has no number has a reason instead.
  const measured = column.methods[method] ?? { statistic: NaN }
  const passes =
    driftMethods[method].judgedBy === 'pValue' ? (measured.pValue ?? NaN) >= threshold : measured.statistic < threshold
  return {
    outcome: passes ? 'pass' : 'fail',
    kind,
    method,
    ...measured,
    threshold,
    leftOut,
    ...(sampled === undefined ? {} : { sampled }),
  }
}
