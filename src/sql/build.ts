import type { AggregateCall, Call, Case, ColumnReference, Expression, Literal, Text, WindowCall } from './expression.js'
import type {
  AggregateFunctions,
  AggregateName,
  FunctionName,
  Functions,
  RangedAggregates,
  WindowFunctions,
  WindowName,
} from './functions.js'

/** A column of the dataset, by name. */
export function columnOf(name: string): ColumnReference {
  return { kind: 'column', name }
}

export function literal(value: Literal['value'], as?: Literal['as']): Literal {
  return as === undefined ? { kind: 'literal', value } : { kind: 'literal', value, as }
}

/** A function of the vocabulary: `call('add', columnOf('x'), literal(1))`. */
export function call<Name extends FunctionName>(name: Name, ...args: Functions<Expression>[Name]): Call {
  return { kind: 'call', function: name, arguments: args }
}

/** `CASE WHEN condition THEN value ELSE otherwise END`; null without `otherwise`. */
export function either(condition: Expression, value: Expression, otherwise?: Expression): Case {
  const when = [[condition, value] as const]
  return otherwise === undefined ? { kind: 'case', when } : { kind: 'case', when, otherwise }
}

/** An aggregate of the vocabulary over all rows: `aggregate('count')`, `aggregate('quantiles', columnOf('x'), literal(0.5))`. */
export function aggregate<Name extends AggregateName>(
  name: Name,
  ...args: (AggregateFunctions<Expression> & RangedAggregates<Expression>)[Name]
): AggregateCall {
  return { kind: 'aggregate', function: name, arguments: given(args) }
}

/** The same aggregate over the rows for which `filter` is true. */
export function only(filter: Expression, call: AggregateCall): AggregateCall {
  return { ...call, filter: call.filter === undefined ? filter : allOf([filter, call.filter]) }
}

/** One condition of several; nothing to fulfil is true. */
export function allOf(conditions: readonly Expression[]): Expression {
  const [first, ...more] = conditions
  return first !== undefined && more.length === 0 ? first : call('and', ...conditions)
}

/** A user's own SQL for a value of each row, or with `isCondition` for what must be true of it. */
export function text(sql: string, isCondition = false): Text {
  return { kind: 'text', sql, isCondition }
}

/** What a row is among others; without an order, among the rows as they stand in the data. */
export function over<Name extends WindowName>(
  name: Name,
  args: WindowFunctions<Expression>[Name],
  { partition = [], order = [] }: Partial<Pick<WindowCall, 'partition' | 'order'>> = {},
): WindowCall {
  return { kind: 'window', function: name, arguments: given(args), partition, order }
}

function given(args: readonly (Expression | undefined)[]): readonly Expression[] {
  return args.filter((part) => part !== undefined)
}
