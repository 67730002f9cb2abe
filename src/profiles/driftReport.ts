import type { DriftOutcome, JudgedColumn } from '../metrics/drift/judgedColumn.js'
import type { ColumnType } from '../sql/schema.js'
import type { ComparedColumn } from './comparedColumn.js'
import type { ColumnKind } from './profile.js'

/** What a comparison with a reference found. */
export interface DriftReport {
  /** The worst of the columns'. */
  readonly outcome: DriftOutcome
  readonly falseAlarmRate: number
  readonly reference: DriftSide
  readonly current: DriftSide
  /** In the order of the reference, then those that only the current data have. */
  readonly columns: ReadonlyMap<string, DriftColumn>
}

export interface DriftSide {
  readonly source: string
  readonly rows: number
}

export type DriftColumn = ReasonedColumn | MeasuredColumn

/** A column whose outcome has another reason than its counts. */
export interface ReasonedColumn {
  readonly outcome: DriftOutcome
  readonly reason: string
  readonly type?: ColumnType
  readonly kind?: ColumnKind
}

export interface MeasuredColumn extends JudgedColumn, ComparedColumn {
  readonly type: ColumnType
  readonly kind: ColumnKind
  readonly reason?: never
}
