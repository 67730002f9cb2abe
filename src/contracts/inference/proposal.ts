import type { ColumnRule } from '../../datasets/schema/columnRule.js'
import type { QualityCheck } from '../contract.js'

/** A part of a column's rule, or a rule beside it, and what it was derived from. */
export interface Proposal {
  readonly rule: Partial<ColumnRule>
  readonly check?: QualityCheck
  readonly reason: string
}
