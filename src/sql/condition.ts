import type { Expression } from './expression.js'

/** A rule that each row keeps or breaks: SQL text for the dataset's engine, or built with `col()` for any engine. */
export type Condition = string | ConditionExpression

/** What `col('age').between(0, 120)` gives. */
export interface ConditionExpression {
  readonly expression: Expression
}
