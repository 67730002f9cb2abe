import type { ConceptTest } from '../../math/concept/conceptTest.js'
import type { Column } from '../../sql/schema.js'
import type { JointFeature } from '../joint/jointFeature.js'
import type { PerSide } from '../measuredDrift.js'

/** How the dependence of a target on features changed. */
export interface ConceptDrift {
  readonly rows: PerSide
  /** How many rows of each side were looked at. */
  readonly sampled: PerSide
  readonly columns: readonly string[]
  /** Columns that were not looked at, and why. */
  readonly leftOut: ReadonlyMap<string, string>
  /** What the mean is of: each class by name, or the number itself, which has none. */
  readonly outcomes: readonly ConceptOutcome[]
  /** From which on a change of a mean matters, in its unit. */
  readonly minChange: number
  readonly features: readonly ColumnFeature[]
  /** Absent where a side has too few rows for it. */
  readonly test?: ConceptTest
}

/** An outcome's values in all rows drawn, the reference's first. */
export interface ConceptOutcome {
  readonly className?: string
  readonly values: Float64Array
  readonly means: PerSide
}

export type ColumnFeature = JointFeature & {
  readonly column: Column
  /** Whether some values are null. */ readonly hasNulls: boolean
}
