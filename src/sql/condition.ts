import type { Expression } from './expression.js'

/** A rule that each row keeps or breaks: SQL text for the dataset's engine, or built with `col()` for any engine. */
export type Condition = string | ConditionExpression

/** What `col('age').between(0, 120)` gives. */
export interface ConditionExpression {
  readonly expression: Expression
  /** The rows for which it is true are those of one group, so that all groups may be counted at once. */
  readonly group?: Group
}

/** Rows for which an expression, a text, has this value. */
export interface Group {
  readonly by: Expression
  readonly value: string | null
}
