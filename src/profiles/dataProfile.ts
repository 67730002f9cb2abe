import type { ColumnType } from '../sql/schema.js'

/** What data look like, as `mltest profile --json` prints it. Absent means not computed, never 0. */
export interface DataProfile {
  readonly version: 1
  readonly source: string
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnNumbers>>
}

/** Numbers are exact where a double holds them, else text of digits; of NaN and infinities only their counts are known. */
export interface ColumnNumbers {
  readonly type: ColumnType
  readonly engineType: string
  readonly nulls: number
  readonly nan?: number
  readonly positiveInfinities?: number
  readonly negativeInfinities?: number
  readonly empty?: number
  readonly distinct?: number
  readonly distinctIsExact?: boolean
  readonly minimum?: number | string
  readonly maximum?: number | string
  readonly mean?: number
  readonly standardDeviation?: number
  readonly sum?: number | string
  readonly zeros?: number
  readonly negatives?: number
  /** By share: `"0.5"` is the median. */
  readonly quantiles?: Readonly<Record<string, number>>
  readonly histogram?: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  /** Of strings, in code points. */
  readonly minimumLength?: number
  readonly maximumLength?: number
  readonly meanLength?: number
  /** At most ten. */
  readonly mostCommon?: readonly { readonly value: number | string | boolean; readonly count: number }[]
}
