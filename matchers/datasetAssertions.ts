import type { IsOfColumns } from '../src/datasets/columnName.js'
import type { Columns } from '../src/datasets/resolveColumns.js'
import type { Column } from '../src/sql/schema.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { ColumnOrAll } from './matcher.js'
import type { Options } from './options.js'
import type { Subject } from './subject.js'

/**
 * What `expect(dataset)` offers of matchers: all, with names of columns where a matcher takes columns, and bounds and values that those
 * columns can hold.
 */
export type AssertionsOf<Matchers, Row> = {
  readonly [Name in keyof Matchers]: Assertion<ArgumentsOf<Matchers[Name]>, Row>
}

/** What `expect(dataset.column('x'))` offers of matchers: those of a column, without it. */
export type ColumnAssertionsOf<Matchers, Value> = {
  readonly [Name in keyof Matchers as ColumnMatcherName<Matchers, Name>]: (
    ...args: Typed<Rest<ArgumentsOf<Matchers[Name]>>, string, Value>
  ) => PromiseLike<void>
}

type ArgumentsOf<Judge> = Judge extends (subject: Subject, ...args: infer Args) => Promise<Verdict> ? Args : never

type Assertion<Args, Row> =
  First<Args> extends ColumnOrAll
    ? OfColumnOrAll<Rest<Args>, Row>
    : First<Args> extends Column | readonly Column[]
      ? <Name extends NameIn<Row>>(
          columns: Columns<Name>,
          ...rest: Typed<Rest<Args>, NameIn<Row>, Row[Name]>
        ) => PromiseLike<void>
      : (...args: Typed<Args, NameIn<Row>, unknown>) => PromiseLike<void>

type OfColumnOrAll<Others, Row> = <Name extends NameIn<Row>>(
  ...args:
    [columns: Columns<Name>, ...rest: Typed<Others, NameIn<Row>, Row[Name]>] | Typed<Others, NameIn<Row>, unknown>
) => PromiseLike<void>

type NameIn<Row> = keyof Row & string

/** `unknown` where there is none, or where it may be left out. */
type First<Args> = Args extends readonly [infer Head, ...unknown[]] ? Head : unknown

type Rest<Args> = Args extends readonly [unknown, ...infer Others] ? Others : []

type ColumnMatcherName<Matchers, Name extends keyof Matchers> =
  ArgumentsOf<Matchers[Name]> extends readonly [Column | readonly Column[], ...unknown[]] ? Name : never

/** Arguments, of each of the lists that a matcher may take, for columns of these names and values of this type. */
type Typed<Args, Name extends string, Value> = Args extends readonly unknown[]
  ? { [Index in keyof Args]: Argument<Args[Index], Name, Value> }
  : never

type Argument<Type, Name extends string, Value> =
  IsOfValues<Type> extends true ? Exclude<Type, AnyValue> | Held<Type, Value> : Named<Type, Name, Value>

type AnyValue = string | number | bigint | boolean | Date

/** Whether an argument is a value of a column or a bound of its values, whatever they are. */
type IsOfValues<Type> = [number | Date] extends [Type] ? true : false

/** Of values that may be given those that a column of this type can hold. Times are given as text, Date or milliseconds. */
type Held<Type, Value> = unknown extends Value
  ? Extract<Type, AnyValue>
  : [Extract<Value, Date>] extends [never]
    ? Extract<Type, Wider<NonNullable<Value>>>
    : Extract<Type, string | number | Date>

/** Of one kind, not of the values of a closed set: what else is allowed is for the matcher to say. */
type Wider<Value> = [Value] extends [number | bigint]
  ? number | bigint
  : [Value] extends [string]
    ? string
    : [Value] extends [boolean]
      ? boolean
      : AnyValue

/** Names of columns, by themselves, in lists and in options; and sets of values. */
type Named<Type, Name extends string, Value> = Type extends string
  ? IsOfColumns<Type> extends true
    ? Name
    : Type
  : Type extends readonly (infer Item)[]
    ? [Item] extends [string]
      ? readonly Named<Item, Name, Value>[]
      : Type
    : Type extends Iterable<infer Item>
      ? Iterable<Argument<Item, Name, Value>>
      : NamedInRecord<Type, Name, Value>

type NamedInRecord<Type, Name extends string, Value> =
  IsOfColumns<Type> extends true
    ? { readonly [Each in Name]?: Type[keyof Type & string] }
    : Type extends Options
      ? { [Option in keyof Type]: Named<Type[Option], Name, Value> }
      : Type
