import { driftMethods } from '../../src/metrics/drift/driftMethods.js'
import type { DriftMethodName } from '../../src/metrics/drift/driftMethods.js'
import { judgeMethod } from '../../src/profiles/judgeMethod.js'
import type { ReasonedColumn } from '../../src/profiles/driftReport.js'
import type { MeasuredColumn, MeasuredDrift } from '../../src/profiles/measuredDrift.js'
import { counted } from '../../src/verdicts/counted.js'
import { factOf } from '../../src/verdicts/factOf.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Verdict } from '../../src/verdicts/verdict.js'

/** A named method's number of one column as a verdict. Received is what is judged: the p-value or the statistic. */
export function methodVerdict(
  name: string,
  column: MeasuredColumn | ReasonedColumn,
  drift: MeasuredDrift,
  method: DriftMethodName,
  threshold: number,
): Verdict {
  const isP = driftMethods[method].judgedBy === 'pValue'
  const expected = isP ? `p of ${method} >= ${threshold}` : `${method} < ${threshold}`
  const judged = column.reason === undefined ? judgeMethod(column, method, threshold) : column
  if (column.reason !== undefined || judged.reason !== undefined)
    return { outcome: 'error', expected: '', columns: [name], details: [`column "${name}": ${judged.reason ?? ''}`] }
  const { outcome, statistic, pValue } = judged
  const { leftOut, sampled, kind } = column
  const received = isP ? (pValue ?? NaN) : statistic
  const { reference, current } = drift
  return {
    outcome,
    expected,
    received: factOf(received),
    shown: isP ? `p = ${formatNumber(received, 4)} (${method} ${formatNumber(statistic)})` : formatNumber(received),
    counted: `${counted(current.rows - leftOut.current, 'value')} of ${name} against ${formatNumber(reference.rows - leftOut.reference)} of ${reference.source}`,
    columns: [name],
    facts: {
      method,
      kind,
      statistic: factOf(statistic),
      ...(pValue === undefined ? {} : { pValue: factOf(pValue) }),
      threshold: factOf(threshold),
      leftOut: { ...leftOut },
      ...(sampled === undefined ? {} : { sampled: { ...sampled } }),
    },
    details: [
      ...(leftOut.reference + leftOut.current === 0
        ? []
        : [`left out: ${formatNumber(leftOut.reference)} and ${formatNumber(leftOut.current)} rows without a value`]),
      ...(sampled === undefined
        ? []
        : [`of a sample of ${formatNumber(sampled.reference)} and ${formatNumber(sampled.current)} values`]),
    ],
  }
}
