import type { AggregateName, FunctionName, WindowName } from './functions.js'

/**
 * A tree of SQL, closed over these node kinds. A dialect writes it as text; nothing else does.
 * Names are quoted and values escaped there, so no string of a user's ever becomes SQL, but for `text`.
 */
export type Expression = ColumnReference | Literal | Call | Case | AggregateCall | WindowCall | Text

export interface ColumnReference {
  readonly kind: 'column'
  readonly name: string
}

/** A `bigint` is an integer of any width. Numbers may be NaN and infinite: dialects write them as doubles. */
export interface Literal {
  readonly kind: 'literal'
  readonly value: string | number | bigint | boolean | null
  /** Writes a string as a value of that type: `DATE '2026-11-24'`; a `decimal` is exact text. */
  readonly as?: 'date' | 'time' | 'timestamp' | 'decimal'
}

/** A function or operator of the portable vocabulary in `functions.ts`; each dialect has a template for each. */
export interface Call {
  readonly kind: 'call'
  readonly function: FunctionName
  readonly arguments: readonly Expression[]
}

/** `CASE WHEN … THEN … ELSE otherwise END`; without `otherwise`, NULL. */
export interface Case {
  readonly kind: 'case'
  readonly when: readonly (readonly [condition: Expression, value: Expression])[]
  readonly otherwise?: Expression
}

/** An aggregate over rows. Rows for which `filter` is not true do not exist for it. */
export interface AggregateCall {
  readonly kind: 'aggregate'
  readonly function: AggregateName
  readonly arguments: readonly Expression[]
  readonly filter?: Expression
}

/**
 * What a row is among others: `lag(x) OVER (PARTITION BY … ORDER BY …)`. Stands only in the columns of a derivation.
 */
export interface WindowCall {
  readonly kind: 'window'
  readonly function: WindowName
  readonly arguments: readonly Expression[]
  readonly partition: readonly Expression[]
  /** Nulls stand last. Empty: the order of the data's own rows for `lag` and `rowNumber`, none for aggregates. */
  readonly order: readonly { readonly by: Expression; readonly descending?: boolean }[]
}

/** A user's own SQL, in the dialect of the dataset's engine. */
export interface Text {
  readonly kind: 'text'
  readonly sql: string
  /** Says of each row whether it holds; else it is a value of the row. */
  readonly isCondition: boolean
}
