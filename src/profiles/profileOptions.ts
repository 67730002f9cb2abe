import type { ColumnName } from '../datasets/columnName.js'
/** How a profile is made, where the data do not say it best themselves. */
export interface ProfileOptions {
  /** Default 20. */
  readonly bins?: number
  /** Values that stand for something missing, in any column that can hold them: `[-1, 999, 'N/A']`. */
  readonly specials?: readonly (string | number)[]
  /** Columns to be compared as categories, whatever they look like; the others likewise. */
  readonly categorical?: ColumnName | readonly ColumnName[]
  readonly numeric?: ColumnName | readonly ColumnName[]
  readonly identifier?: ColumnName | readonly ColumnName[]
  readonly text?: ColumnName | readonly ColumnName[]
}
