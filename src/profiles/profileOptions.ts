/** How a profile is made, where the data do not say it best themselves. */
export interface ProfileOptions {
  /** Default 20. */
  readonly bins?: number
  /** Values that stand for something missing, in any column that can hold them: `[-1, 999, 'N/A']`. */
  readonly specials?: readonly (string | number)[]
  /** Columns to be compared as categories, whatever they look like; the others likewise. */
  readonly categorical?: readonly string[]
  readonly numeric?: readonly string[]
  readonly identifier?: readonly string[]
  readonly text?: readonly string[]
}
