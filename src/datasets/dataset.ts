import type { Condition } from '../sql/condition.js'
import { Misuse } from '../sql/misuse.js'
import { checkOptions } from './checkOptions.js'
import { datasetBrand } from './datasetBrand.js'
import type { DatasetOptions } from './datasetOptions.js'
import { isObject } from './isObject.js'
import { labelOf } from './labelOf.js'
import type { Source } from './source.js'
import { sourceOf } from './sourceOf.js'

/** A row of which nothing is known. */
export type AnyRow = Readonly<Record<string, unknown>>

/** Data to be tested: where they are and which rows count. Immutable and lazy; nothing is read before an assertion asks. */
export interface Dataset<Row = AnyRow> {
  readonly [datasetBrand]: true
  /** How messages and reports call it: the path or glob as given, or `records`, `danfo frame`. */
  readonly label: string
  readonly source: Source
  readonly options: DatasetOptions<Row>
  /** Only rows for which all of these are true. */
  readonly narrowing: readonly Condition[]
  /** The rows for which the condition is true, too. */
  where(condition: Condition): Dataset<Row>
  /** One column, for the single-column form of matchers. */
  column(name: keyof Row & string): DatasetColumn<Row>
}

/** One column of a dataset. */
export interface DatasetColumn<Row = AnyRow> {
  readonly dataset: Dataset<Row>
  readonly column: string
}

/**
 * Data to be tested.
 *
 * @param data  a path or glob, relative to the folder the tests run in; a frame of danfo, Arrow, Arquero or Polars; an array of
 *   records; an object of columns; or `sql(connection, query)`
 */
export function dataset<Row = AnyRow>(data: unknown, options: DatasetOptions<Row> = {}): Dataset<Row> {
  checkOptions(options)
  const source = sourceOf(data, options)
  return narrowed(options.name ?? labelOf(source), source, Object.freeze({ ...options }), [])
}

function narrowed<Row>(
  label: string,
  source: Source,
  options: DatasetOptions<Row>,
  narrowing: readonly Condition[],
): Dataset<Row> {
  const self: Dataset<Row> = Object.freeze({
    [datasetBrand]: true as const,
    label,
    source,
    options,
    narrowing: Object.freeze(narrowing),
    where: (condition: Condition) => narrowed(label, source, options, [...narrowing, checked(condition)]),
    column: (name: keyof Row & string) => Object.freeze({ dataset: self, column: name }),
  })
  return self
}

function checked(condition: Condition): Condition {
  const given: unknown = condition
  const isSql = typeof given === 'string' && given.trim() !== ''
  if (isSql || (isObject(given) && isObject(given['expression']))) return condition
  throw new Misuse(`where(…): a condition is SQL text, such as "age >= 18", or made by col('age').atLeast(18)`)
}
