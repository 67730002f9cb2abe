/**
 * The portable vocabulary: every scalar function and operator that a dialect must be able to write, with its arguments.
 * `Argument` is an expression where trees are built and text where a dialect writes them. Null in, null out unless said.
 */
export interface Functions<Argument> {
  /** True without arguments. Nulls as in SQL: false wins over null. */
  readonly and: readonly Argument[]
  /** False without arguments. */
  readonly or: readonly Argument[]
  readonly not: readonly [a: Argument]
  /** Never null. */
  readonly isNull: readonly [a: Argument]
  /** Never null. */
  readonly isNotNull: readonly [a: Argument]
  /** Never null: null is true nowhere else. For counting rows that break a rule. */
  readonly isFalse: readonly [condition: Argument]
  /** Never null. */
  readonly isTrue: readonly [condition: Argument]

  readonly equal: readonly [a: Argument, b: Argument]
  readonly notEqual: readonly [a: Argument, b: Argument]
  readonly less: readonly [a: Argument, b: Argument]
  readonly lessOrEqual: readonly [a: Argument, b: Argument]
  readonly greater: readonly [a: Argument, b: Argument]
  readonly greaterOrEqual: readonly [a: Argument, b: Argument]
  /** Both ends belong to it. */
  readonly between: readonly [a: Argument, low: Argument, high: Argument]
  /** Slow in DuckDB for sets of hundreds: count by value instead where the column's type allows. False without values. */
  readonly in: readonly [a: Argument, ...values: Argument[]]
  /** Two nulls are not distinct. Never null. */
  readonly isDistinctFrom: readonly [a: Argument, b: Argument]

  readonly add: readonly [a: Argument, b: Argument]
  readonly subtract: readonly [a: Argument, b: Argument]
  readonly multiply: readonly [a: Argument, b: Argument]
  /** Of real numbers; by 0 it is null. */
  readonly divide: readonly [a: Argument, b: Argument]
  /** By 0 it is null. */
  readonly remainder: readonly [a: Argument, b: Argument]
  readonly negate: readonly [a: Argument]
  readonly absolute: readonly [a: Argument]
  readonly floor: readonly [a: Argument]
  readonly squareRoot: readonly [a: Argument]
  /** Natural; null for what is not positive. */
  readonly logarithm: readonly [a: Argument]
  /** Nulls are passed over. */
  readonly least: readonly [a: Argument, ...more: Argument[]]
  /** Nulls are passed over. */
  readonly greatest: readonly [a: Argument, ...more: Argument[]]
  /** The first that is not null. */
  readonly coalesce: readonly [a: Argument, ...more: Argument[]]
  /** Null when equal. */
  readonly nullIf: readonly [a: Argument, b: Argument]

  /** Of floating-point numbers only. */
  readonly isNaN: readonly [a: Argument]
  /** Of floating-point numbers only: neither NaN nor infinite. */
  readonly isFinite: readonly [a: Argument]
  /** Of floating-point numbers only. */
  readonly isInfinite: readonly [a: Argument]

  /** In code points. */
  readonly length: readonly [text: Argument]
  readonly lowerCase: readonly [text: Argument]
  readonly upperCase: readonly [text: Argument]
  /** Letters and their accents as one character where there is one: Unicode's normalisation form C. */
  readonly composed: readonly [text: Argument]
  /** Without white space at both ends. */
  readonly trim: readonly [text: Argument]
  readonly concatenate: readonly [a: Argument, ...more: Argument[]]
  /** `_` and `%` of SQL, case counts. */
  readonly like: readonly [text: Argument, pattern: Argument]
  /** Whether a regular expression, in the linear-time syntax of RE2, is found anywhere in the text. */
  readonly matches: readonly [text: Argument, pattern: Argument]
  /** All places where the regular expression is found are replaced. */
  readonly replaceMatches: readonly [text: Argument, pattern: Argument, replacement: Argument]

  readonly toDouble: readonly [a: Argument]
  readonly toText: readonly [a: Argument]
  /** Null where it is not a number. */
  readonly toDoubleOrNull: readonly [a: Argument]
  /** Of 64 bits; what does not fit is an error. */
  readonly toInteger: readonly [a: Argument]
  /** Wide enough for every integer and its differences. */
  readonly toWideInteger: readonly [a: Argument]

  /** Of a date or timestamp, since 1970 in UTC, with fractions. */
  readonly epochSeconds: readonly [time: Argument]
  /** 0 to 23 in UTC. */
  readonly hourOfDay: readonly [time: Argument]
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: readonly [time: Argument]

  /** Several values as one, for distinct counts of rows. Never null. */
  readonly tuple: readonly Argument[]
  /** An integer in [0, 2^32) that depends on the values only, the same in every run; for samples that no order of rows changes. */
  readonly hash: readonly Argument[]
  /** The number of the row in the data, from 1, counted before any filter. Only in the columns of a derivation or listing. */
  readonly rowNumber: readonly []
}

/** Every aggregate that a dialect must be able to write. Nulls do not exist for any of them. None depends on the order of rows. */
export interface AggregateFunctions<Argument> {
  /** Rows without an argument, else values. */
  readonly count: readonly [a?: Argument]
  readonly countDistinct: readonly [a: Argument]
  /** Rows for which the condition is true. */
  readonly countIf: readonly [condition: Argument]
  readonly minimum: readonly [a: Argument]
  readonly maximum: readonly [a: Argument]
  /** Of integers and decimals, exact; null without values. Floating-point numbers have `realSum`. */
  readonly sum: readonly [a: Argument]
  /** Interpolated (type 7 of Hyndman and Fan), a list of doubles; null without values. Shares in [0, 1]. */
  readonly quantiles: readonly [a: Argument, ...shares: Argument[]]
  /** Values of the data (type 1, the inverted distribution function), a list; null without values. Shares in [0, 1]. */
  readonly quantilesOfValues: readonly [a: Argument, ...shares: Argument[]]
  /** A list of one count more than there are edges, for (−∞, e1], (e1, e2], …, (ek, +∞). Edges ascend; NaN counts in the first or the last. */
  readonly histogram: readonly [a: Argument, ...edges: Argument[]]
}

/**
 * Aggregates of numbers whose arithmetic depends on the range of the numbers, so that no order of rows changes a digit. All are
 * doubles, and null without values; NaN and infinities do not exist for them.
 */
export interface RangedAggregates<Argument> {
  readonly realSum: readonly [a: Argument]
  readonly mean: readonly [a: Argument]
  /** How many values there are; cheap beside another of these. */
  readonly finiteCount: readonly [a: Argument]
  /** The sum of squared deviations from the mean. */
  readonly squaredDeviations: readonly [a: Argument]
}

/** What a row is among others. Aggregates run over the whole partition, or with an order up to the row and its equals. */
export interface WindowFunctions<Argument> {
  /** The value one row earlier. */
  readonly lag: readonly [a: Argument]
  readonly rowNumber: readonly []
  /** From 1; equals all have the lowest of their ranks. */
  readonly rank: readonly []
  readonly count: readonly [a?: Argument]
  readonly minimum: readonly [a: Argument]
  readonly maximum: readonly [a: Argument]
  readonly sum: readonly [a: Argument]
}

export type FunctionName = keyof Functions<unknown>
export type AggregateName = keyof AggregateFunctions<unknown> | RangedName
export type RangedName = keyof RangedAggregates<unknown>
export type WindowName = keyof WindowFunctions<unknown>
