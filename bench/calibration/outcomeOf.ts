import { driftLimits } from '../../src/metrics/drift/driftLimits.js'
import type { Evidence } from '../../src/metrics/drift/evidence.js'
import { judgeDrift } from '../../src/metrics/drift/judgeDrift.js'

/** The default verdict on a table of these columns. */
export function outcomeOf(columns: readonly (readonly Evidence[])[]): 'fail' | 'inconclusive' | 'pass' {
  const named = new Map(columns.map((evidence, index) => [String(index), evidence]))
  const outcomes = [...judgeDrift(named, driftLimits).values()].map(({ outcome }) => outcome)
  return outcomes.includes('fail') ? 'fail' : outcomes.includes('inconclusive') ? 'inconclusive' : 'pass'
}
