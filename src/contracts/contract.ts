import type { ColumnRule } from '../datasets/schema/columnRule.js'
import type { SchemaOptions } from '../datasets/schema/schema.js'

/** What a producer of data promises, as plain data: read from a file or proposed from data. */
export interface Contract {
  readonly id: string
  readonly version: string
  /** Tables or files, in the order of the contract. */
  readonly objects: readonly ContractObject[]
}

export interface ContractObject {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnRule>>
  readonly options: SchemaOptions
  readonly checks: readonly QualityCheck[]
}

/** A rule beside the columns' own: a number computed from the data, and what it must be. */
export interface QualityCheck {
  readonly name?: string
  /** Absent: about the whole object. */
  readonly column?: string
  readonly severity: 'error' | 'warn'
  readonly measure: Measure
  /** All hold. */
  readonly must: readonly Comparison[]
}

export type Measure = LibraryMeasure | SqlMeasure | MatcherMeasure

export interface LibraryMeasure {
  readonly kind: 'library'
  readonly metric: 'nullValues' | 'missingValues' | 'invalidValues' | 'duplicateValues' | 'rowCount'
  /** `percent` compares 100 times the share of all rows. */
  readonly unit: 'rows' | 'percent'
  /** What counts as missing, besides null. */
  readonly missingValues?: readonly (string | number)[]
  readonly validValues?: readonly (string | number | boolean)[]
  readonly pattern?: string
  /** Columns that together must not repeat. */
  readonly columns?: readonly string[]
}

export interface SqlMeasure {
  readonly kind: 'sql'
  /** One SELECT that gives one number; `{object}` and `{property}` stand for the data and the column. */
  readonly query: string
}

/** A matcher of ours by name, for what the standard has no words for. */
export interface MatcherMeasure {
  readonly kind: 'matcher'
  readonly matcher: string
  readonly arguments: readonly unknown[]
}

export interface Comparison {
  readonly operator: Operator
  readonly value: number | string | boolean | readonly [number, number]
}

export type Operator =
  | 'mustBe'
  | 'mustNotBe'
  | 'mustBeGreaterThan'
  | 'mustBeGreaterOrEqualTo'
  | 'mustBeLessThan'
  | 'mustBeLessOrEqualTo'
  | 'mustBeBetween'
  | 'mustNotBeBetween'
