import { judgeDrift } from '../metrics/drift/judgeDrift.js'
import type { Data } from './data.js'
import type { DriftOptions } from './driftOptions.js'
import type { DriftReport } from './driftReport.js'
import { gatherEvidence } from './gatherEvidence.js'
import { judgedColumns } from './judgedColumns.js'
import { limitsOf } from './limitsOf.js'
import type { Reference } from './outlineReference.js'
import { worstOutcome } from './worstOutcome.js'

/** Compares data with a reference by the default rule. */
export async function compareWith(reference: Reference, current: Data, options: DriftOptions): Promise<DriftReport> {
  const gathered = await gatherEvidence(reference, current, options)
  const { profile, rows } = gathered
  const limits = limitsOf(options)
  const judged = judgeDrift(new Map([...gathered.columns].map(([name, { evidence }]) => [name, evidence])), limits)
  const columns = judgedColumns(gathered, judged)
  return {
    outcome: worstOutcome([...columns.values()].map(({ outcome }) => outcome)),
    falseAlarmRate: limits.falseAlarmRate,
    reference: { source: profile.source, rows: profile.rows },
    current: { source: current.label, rows },
    columns,
  }
}
