import type { Exact } from '../metrics/drift/numericProfile.js'
import type { ColumnProfile } from './profile.js'

/** What a first scan found of a column; the second counts. */
export interface ColumnOutline {
  /** The profile as far as it says where to count. What is not counted yet is 0, and some values may turn out to be no atoms. */
  readonly draft: ColumnProfile
  count(also: Candidates): Promise<ColumnProfile>
}

/** Numbers that the current side may hold often, of the column itself and of what is derived from it. */
export interface Candidates {
  readonly values?: readonly Exact[]
  readonly length?: readonly Exact[]
}
