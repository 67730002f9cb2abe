import type { DriftOutcome } from '../../src/metrics/drift/judgedColumn.js'
import type { DriftMethodName } from '../../src/metrics/drift/driftMethods.js'
import type { ReasonedColumn } from '../../src/profiles/driftReport.js'
import { judgeMethod } from '../../src/profiles/judgeMethod.js'
import type { MeasuredColumn, MeasuredDrift, PerSide } from '../../src/profiles/measuredDrift.js'
import type { ColumnKind } from '../../src/profiles/profile.js'
import { worstOutcome } from '../../src/profiles/worstOutcome.js'

/** The columns of a report, judged by one method. */
export interface JudgedReport {
  readonly outcome: DriftOutcome
  readonly columns: ReadonlyMap<string, ReasonedColumn | MethodColumn>
}

/** A method's number against its threshold. */
export interface MethodColumn {
  readonly outcome: 'pass' | 'fail'
  readonly kind: ColumnKind
  readonly method: DriftMethodName
  readonly statistic: number
  readonly pValue?: number
  readonly threshold: number
  readonly leftOut: PerSide
  readonly sampled?: PerSide
  readonly reason?: never
}

/** A column that no method compares is left out; one that another method would compare is an error. */
export function judgedReport({ columns }: MeasuredDrift, method: DriftMethodName, threshold: number): JudgedReport {
  const judged = new Map([...columns].map(([name, column]) => [name, judgeOne(column, method, threshold)]))
  return { outcome: worstOutcome([...judged.values()].map(({ outcome }) => outcome)), columns: judged }
}

function judgeOne(
  column: ReasonedColumn | MeasuredColumn,
  method: DriftMethodName,
  threshold: number,
): ReasonedColumn | MethodColumn {
  if (column.reason !== undefined) return column
  const { type, kind, applicable, leftOut, sampled } = column
  const judged = judgeMethod(column, method, threshold)
  if (judged.reason !== undefined) {
    return { outcome: applicable.length === 0 ? 'skipped' : 'error', reason: judged.reason, type, kind }
  }
  return { kind, method, threshold, leftOut, ...(sampled === undefined ? {} : { sampled }), ...judged }
}
