import type { JudgedColumn } from '../metrics/drift/judgedColumn.js'
import type { DriftColumn } from './driftReport.js'
import type { Gathered } from './gatherEvidence.js'

/** What was counted of two sides, with the verdict on each column. */
export function judgedColumns(
  { names, reasons, profile, rows, columns }: Gathered,
  judged: ReadonlyMap<string, JudgedColumn>,
): ReadonlyMap<string, DriftColumn> {
  const found = new Map<string, DriftColumn>()
  for (const name of names) {
    const [reason, column] = [reasons.get(name), profile.columns[name]]
    const [counted, verdict] = [columns.get(name), judged.get(name)]
    if (reason !== undefined) found.set(name, reason)
    else if (column !== undefined && counted !== undefined && verdict !== undefined) {
      const { type, kind } = column
      found.set(name, withoutRows(profile.rows, rows) ?? { ...verdict, ...counted, type, kind })
    }
  }
  return found
}

function withoutRows(reference: number, current: number): DriftColumn | undefined {
  if (reference === 0) return { outcome: 'error', reason: 'the reference has no rows' }
  return current === 0 ? { outcome: 'fail', reason: 'the current data have no rows' } : undefined
}
