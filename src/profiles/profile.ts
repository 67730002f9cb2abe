import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { NumericProfile } from '../metrics/drift/numericProfile.js'
import type { ColumnType } from '../sql/schema.js'
import type { ScoresProfile } from './scoresProfile.js'

/** What a drift test needs to know of a reference: counts, edges and categories, never a row. Plain data. */
export interface Profile {
  /** How messages call the data. */
  readonly source: string
  readonly rows: number
  /** Into how many parts of equal counts the shape of a numeric column is cut. */
  readonly bins: number
  /** Values that stand for something missing, as text; they are no values of a column. */
  readonly specials: readonly string[]
  readonly columns: Readonly<Record<string, ColumnProfile>>
  /** Of data that a model has scored. */
  readonly scores?: ScoresProfile
}

/**
 * How a column is compared. An identifier, and what has no better kind, by what is missing only; text by its length and kinds
 * of characters, never by its values; lists and structs not at all.
 */
export type ColumnKind = 'numeric' | 'categorical' | 'identifier' | 'text' | 'time' | 'other' | 'uncompared'

export interface ColumnProfile {
  readonly type: ColumnType
  /** All rows were null, and the data did not say the type. */
  readonly untyped?: true
  readonly kind: ColumnKind
  /** Rows without a value by what they hold instead: `null`, `nan`, `positiveInfinity`, `negativeInfinity`, `empty`, `special:<value>`. */
  readonly missing: Readonly<Record<string, number>>
  /** Of a numeric or categorical column. */
  readonly values?: NumericProfile | CategoricalProfile
  /** Of text: lengths in code points; absent when they say no more than an identifier does. */
  readonly length?: NumericProfile | CategoricalProfile
  /** Of text: which of letter, digit, space, punctuation and other the rows hold. */
  readonly characters?: CategoricalProfile
  readonly time?: TimeProfile
}

export interface TimeProfile {
  /** ISO 8601. */
  readonly first: string
  readonly last: string
  /** Of the last whole weeks; absent when there are none. */
  readonly weeks?: WeeksProfile
}

export interface WeeksProfile {
  /** Rows by hour in UTC; absent of dates. */
  readonly hourOfDay?: readonly number[]
  /** Rows by day, from Monday. */
  readonly weekday: readonly number[]
  /** Seconds between successive rows in time order. */
  readonly gap: NumericProfile
}
