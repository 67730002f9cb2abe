/** What one method found: its number, and how likely it is by chance where it is a test. */
export interface Measured {
  readonly statistic: number
  readonly pValue?: number
}
