import { moment } from '../../sql/moment.js'
import type { Bound, ColumnRule, Limits } from './columnRule.js'

declare const held: unique symbol

/** A column's rule with the type of its values. Immutable: each word gives a new one. */
export interface ColumnSchema<Value = unknown> {
  readonly rule: ColumnRule
  /** Only for the compiler: what a row holds here. */
  readonly [held]?: Value
  /** Allows nulls: any number of them, or a share below `maxShare`, in (0, 1]. Without it a null is a violation. */
  nullable(maxShare?: number): this
  /** Allows the whole column to be absent. */
  optional(): this
  /** No value stands twice; nulls do not count. */
  unique(): this
  /** Marks the column as (part of) the key of a row: not null, and unique together with its other parts. */
  primaryKey(): this
  /** Keeps values and categories out of every message, report, reference and store. */
  sensitive(): this
  describe(text: string): this
  /** Tells a violation without failing the test. */
  warn(): this
}

export interface OrderedSchema<Value, Limit extends Bound> extends ColumnSchema<Value> {
  /** Both included. */
  between(minimum: Limit, maximum: Limit): this
  /** Rows stand in ascending order of this column. */
  sorted(): this
}

export interface NumberSchema<Value = number> extends OrderedSchema<Value, number | bigint> {
  /** A closed set of numbers, as codes are. */
  in(values: readonly number[]): this
}

export interface StringSchema<Value extends string = string> extends ColumnSchema<Value> {
  /** A known pattern; the list is that of `toHaveValuesLike`. */
  like(pattern: string): this
  /** A regular expression that the engine runs in linear time (RE2), found anywhere in the text. */
  matching(pattern: RegExp | string): this
  /** In code points, both included. */
  length(minimum: number, maximum: number): this
  in<const Values extends readonly string[]>(values: Values): StringSchema<Values[number]>
}

export interface TimeSchema extends OrderedSchema<Date | string, string | Date> {
  /** The newest value is at most this old when the test runs: `1d`, `12h`, `30m`. */
  fresh(age: string): this
}

/** Type of the values of a column schema. */
export type ValueOf<Schema> = Schema extends ColumnSchema<infer Value> ? Value : never

type Words = NumberSchema & StringSchema & TimeSchema

/** All words over one rule: a kind is a type that shows only its own, and not a class. */
export function columnSchema(rule: ColumnRule): Words {
  const and = (more: Partial<ColumnRule>) => columnSchema({ ...rule, ...more })
  const words = {
    rule,
    nullable: (maxShare?: number) => and({ nullable: maxShare === undefined ? true : share(maxShare) }),
    optional: () => and({ optional: true }),
    unique: () => and({ unique: true }),
    primaryKey: () => and({ primaryKey: true }),
    sensitive: () => and({ sensitive: true }),
    describe: (description: string) => and({ description }),
    warn: () => and({ severity: 'warn' }),
    between: (minimum: Bound, maximum: Bound) => and({ limits: ordered(minimum, maximum) }),
    sorted: () => and({ sorted: true }),
    in: (values: readonly (string | number)[]) => and({ values: filled(values) }),
    like: (like: string) => and({ like }),
    matching: (pattern: RegExp | string) =>
      and({ matching: typeof pattern === 'string' ? pattern : inEngine(pattern) }),
    length: (minimum: number, maximum: number) => and({ length: [minimum, maximum] }),
    fresh: (fresh: string) => and({ fresh }),
  }
  return words
}

function share(maxShare: number): number {
  if (maxShare > 0 && maxShare <= 1) return maxShare
  throw new RangeError(`nullable(${maxShare}): the share of nulls must be in (0, 1], for example nullable(0.01)`)
}

function ordered(minimum: Bound, maximum: Bound): Limits {
  if (comparable(minimum) <= comparable(maximum)) return { minimum, maximum }
  throw new RangeError(`between(${text(minimum)}, ${text(maximum)}): the first bound must not be above the second`)
}

/** Times by when they are, whether they are given as text or as a Date. */
function comparable(bound: Bound): Bound {
  return typeof bound === 'object' || typeof bound === 'string' ? (moment(bound)?.microseconds ?? bound) : bound
}

function filled<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length > 0) return values
  throw new RangeError('in([]): a set of no values allows nothing; name at least one')
}

// RE2 takes flags as a group in front; `u` and `g` mean nothing to a search for one match.
function inEngine(pattern: RegExp): string {
  const flags = pattern.flags.replaceAll(/[^ims]/g, '')
  return flags === '' ? pattern.source : `(?${flags})${pattern.source}`
}

const text = (bound: Bound) => (bound instanceof Date ? bound.toISOString() : String(bound))
