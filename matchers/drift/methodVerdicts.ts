import type { DriftMethodName } from '../../src/metrics/drift/driftMethods.js'
import type { MeasuredDrift } from '../../src/profiles/measuredDrift.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { methodVerdict } from './methodVerdict.js'

/** A verdict on each column that can be compared at all; those that only one side has or that hold lists are left out. */
export function methodVerdicts(
  drift: MeasuredDrift,
  method: DriftMethodName,
  threshold: number,
): ReadonlyMap<string, Verdict> {
  const compared = [...drift.columns].filter(
    ([, column]) => column.reason === undefined || column.outcome !== 'skipped',
  )
  if (compared.length === 0) throw new Misuse('no column can be compared')
  return new Map(compared.map(([name, column]) => [name, methodVerdict(name, column, drift, method, threshold)]))
}
