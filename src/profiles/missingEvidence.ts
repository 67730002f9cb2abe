import type { ShareEvidence } from '../metrics/drift/evidence.js'
import type { SideRows } from './sideRows.js'

type Parts = Readonly<Record<string, number>>

/** The parts of a column that hold no value; those that no row of either side is in are left out. */
export function missingEvidence(reference: Parts, current: Parts, rows: SideRows): readonly ShareEvidence[] {
  return [...new Set([...Object.keys(reference), ...Object.keys(current)])].flatMap((part) => {
    const before = { count: reference[part] ?? 0, of: rows.reference }
    const now = { count: current[part] ?? 0, of: rows.current }
    return before.count + now.count === 0 ? [] : [{ kind: 'share', part, reference: before, current: now }]
  })
}
