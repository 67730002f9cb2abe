import { driftLimits } from '../metrics/drift/driftLimits.js'
import type { DriftLimits } from '../metrics/drift/driftLimits.js'
import { mapRecord } from '../sql/mapRecord.js'

/** What a change must be to count, where not all of it is said. */
export function limitsOf(options: Partial<DriftLimits>): DriftLimits {
  return mapRecord(driftLimits, (byDefault, name) => options[name] ?? byDefault)
}
