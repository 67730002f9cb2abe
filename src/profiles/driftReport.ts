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
  /** The column whose values divide the rows into segments that were compared each by itself. */
  readonly by?: string
  /**
   * In the order of the reference, then those that only the current data have. With segments, each column of each segment, as
   * `amount where country = "DE"`, and the segments that only one side has.
   */
  readonly columns: ReadonlyMap<string, DriftColumn>
}

export interface DriftSide {
  readonly source: string
  readonly rows: number
}

export type DriftColumn = (ReasonedColumn | MeasuredColumn) & Partial<Segment>

/** Of which rows a column was compared, where they are not all. */
export interface Segment {
  /** Of the data; absent where the segment as a whole is spoken of. */
  readonly column?: string
  /** `country = "DE"` */
  readonly segment: string
}

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
