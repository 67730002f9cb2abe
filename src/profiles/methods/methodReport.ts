import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import type { Measured } from '../../metrics/drift/methods/driftMethod.js'
import type { DriftOutcome } from '../../metrics/drift/judgedColumn.js'
import type { DriftSide, ReasonedColumn } from '../driftReport.js'
import type { ColumnKind } from '../profile.js'

/** What named methods found, column by column. */
export interface MethodReport {
  readonly reference: DriftSide
  readonly current: DriftSide
  readonly columns: ReadonlyMap<string, ReasonedColumn | MethodColumn>
}

/** Rows of each side that hold no value that a method sees: null, NaN, infinite, empty, special. */
export interface LeftOut {
  readonly reference: number
  readonly current: number
}

export interface MethodColumn {
  readonly kind: ColumnKind
  readonly reason?: never
  /** All that were asked for, that apply and that exist for these data. */
  readonly methods: Partial<Readonly<Record<MethodName, Measured>>>
  readonly leftOut: LeftOut
  /** A method saw a sample of the values of at least one side. */
  readonly sampled?: true
}

/** A method's number against its threshold. */
export interface JudgedMethod extends Measured {
  readonly outcome: Extract<DriftOutcome, 'pass' | 'fail'>
  readonly kind: ColumnKind
  readonly method: MethodName
  readonly threshold: number
  readonly leftOut: LeftOut
  readonly sampled?: true
}
