import type { Condition } from '../../sql/condition.js'
import type { ColumnRule } from './columnRule.js'
import type { ColumnSchema, ValueOf } from './columnSchema.js'

declare const row: unique symbol

/** What a dataset promises: its columns, and rules over whole rows. Plain data, typed by its rows. */
export interface DataSchema<Row = Readonly<Record<string, unknown>>> {
  readonly columns: Readonly<Record<string, ColumnRule>>
  readonly options: SchemaOptions
  /** Only for the compiler. */
  readonly [row]?: Row
}

export interface SchemaOptions {
  /** Columns that the schema does not name are violations. Default false. */
  readonly strict?: boolean
  /** Columns stand in the order of the schema. Default false. */
  readonly ordered?: boolean
  /** How many rows there may be, both included. */
  readonly rows?: { readonly min?: number; readonly max?: number }
  /** Each a list of columns that together identify a row. */
  readonly keys?: readonly (readonly string[])[]
  /** Conditions that every row keeps. */
  readonly rules?: readonly Condition[]
}

type RowOf<Columns> = { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> }

/** A row's type from its schema: `Infer<typeof orders>`. */
export type Infer<Schema> = Schema extends DataSchema<infer Row> ? Row : never

/**
 * Declares what a dataset must look like, for `toMatchSchema` and `dataset(path, { schema })`.
 *
 * A name may be any string, `__proto__` too when it is given as a computed key.
 */
export function schema<const Columns extends Readonly<Record<string, ColumnSchema>>>(
  columns: Columns,
  options: SchemaOptions = {},
): DataSchema<RowOf<Columns>> {
  const rules = Object.entries(columns).map(([name, { rule }]) => [name, rule] as const)
  return { columns: Object.fromEntries(rules), options }
}
