import type { DriftMethodName } from '../metrics/drift/driftMethods.js'
import type { Measured } from '../metrics/drift/measured.js'
import type { ColumnType } from '../sql/schema.js'
import type { DriftSide, ReasonedColumn } from './driftReport.js'
import type { ColumnKind } from './profile.js'

/** What named methods found. */
export interface MeasuredDrift {
  readonly reference: DriftSide
  readonly current: DriftSide
  readonly columns: ReadonlyMap<string, ReasonedColumn | MeasuredColumn>
}

export interface MeasuredColumn {
  readonly reason?: never
  readonly kind: ColumnKind
  readonly type: ColumnType
  /** What was asked and applies, with what it gives; `undefined` where that is not defined. */
  readonly methods: ReadonlyMap<DriftMethodName, Measured | undefined>
  /** All methods that could have been asked. */
  readonly applicable: readonly DriftMethodName[]
  /** Rows that hold no finite value or category. */
  readonly leftOut: PerSide
  /** How many values were drawn, where they are not all: by methods that need the values themselves. */
  readonly sampled?: PerSide
}

export interface PerSide {
  readonly reference: number
  readonly current: number
}
