import type { Condition } from '../sql/condition.js'
import { duration } from '../sql/duration.js'
import { Misuse } from '../sql/misuse.js'
import { checkedExpression } from './checkedExpression.js'
import { checkOptions } from './checkOptions.js'
import { datasetBrand } from './datasetBrand.js'
import type { DatasetOptions } from './datasetOptions.js'
import { expressionsByName } from './expressionsByName.js'
import { labelOf } from './labelOf.js'
import type { Parts } from './parts.js'
import type { Columns } from './resolveColumns.js'
import type { Roles } from './roles.js'
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
  /** The rows are so many picked of another dataset. */
  readonly picked: Picked | undefined
  /** How its columns come from those of the data, in order. */
  readonly steps: readonly Step[]
  /** Only rows for which all of these are true. */
  readonly narrowing: readonly Condition[]
  /** Into which parts the rows fall that are judged each by itself. */
  readonly parts: Parts | undefined
  /** Where truth and predictions stand, if a model has scored the data. */
  readonly roles: Roles | undefined
  /** The rows for which the condition is true, too. */
  where(condition: Condition): Dataset<Row>
  /** Only these columns. Conditions may speak of the others all the same. */
  select<Name extends keyof Row & string>(columns: Columns<Name>): Dataset<Pick<Row, Name>>
  /** More columns, each made of a row: `{ total: col('price').mul(col('pieces')), isLarge: 'pieces > 100' }`. */
  with<Made extends Readonly<Record<string, Condition>>>(
    columns: Made,
  ): Dataset<Row & { readonly [Name in keyof Made]: unknown }>
  /**
   * So many of the rows, all if there are no more, chosen at random by what they hold: the same rows in every run,
   * whatever their order.
   *
   * @param rows  a whole number from 1
   * @param seed  a whole number; another one chooses other rows
   */
  sample(rows: number, seed?: number): Dataset<Row>
  /**
   * Judges each part of the rows by itself: those with one value of a column (null is one, too), or for which a
   * condition is true (rows may be in several parts). All parts are counted in one scan.
   */
  segments(by: Columns<keyof Row & string> | Readonly<Record<string, Condition>>): Dataset<Row>
  /**
   * Judges each window of time by itself. Windows begin at multiples of their length since 1970 in UTC, those of weeks on Mondays. Rows
   * without a time are one more part. Windows without rows, between the first and the last, are judged by what counts rows.
   *
   * @param length  such as `'1h'`, `'1d'`, `'1w'`
   */
  window(timeColumn: keyof Row & string, length: string): Dataset<Row>
  /** The same data, of which it is known where truth and predictions stand; see `scored()`. */
  as(roles: Roles): Dataset<Row>
  /** One column, for the single-column form of matchers. */
  column<Name extends keyof Row & string>(name: Name): DatasetColumn<Row, Row[Name]>
}

export interface Picked {
  readonly rows: number
  readonly seed: number
  readonly of: Dataset
}

export type Step =
  | { readonly kind: 'select'; readonly columns: unknown }
  | { readonly kind: 'with'; readonly columns: Readonly<Record<string, Condition>> }

declare const held: unique symbol

/** One column of a dataset. */
export interface DatasetColumn<Row = AnyRow, Value = unknown> {
  readonly dataset: Dataset<Row>
  readonly column: string
  /** Only for the compiler: what it holds. */
  readonly [held]?: Value
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
  const label = options.name ?? labelOf(source)
  return datasetOf({ label, source, options: Object.freeze({ ...options }), ...all })
}

/** Of the rows as they are. */
const all = { picked: undefined, steps: [], narrowing: [], parts: undefined, roles: undefined } as const

type Making<Row> = Pick<
  Dataset<Row>,
  'label' | 'source' | 'options' | 'picked' | 'steps' | 'narrowing' | 'parts' | 'roles'
>

/** A dataset and its methods, each of which gives another one. */
function datasetOf<Row>(making: Making<Row>): Dataset<Row> {
  const changed = (change: Partial<Making<Row>>): Dataset<Row> => datasetOf({ ...making, ...change })
  const stepped = <To>(step: Step): Dataset<To> =>
    // The steps say how a row of the one becomes a row of the other; the schema's type is of the rows before.
    changed({ steps: [...making.steps, step] }) as unknown as Dataset<To>
  const self: Dataset<Row> = Object.freeze({
    ...making,
    steps: Object.freeze(making.steps),
    narrowing: Object.freeze(making.narrowing),
    [datasetBrand]: true as const,
    where: (condition: Condition) =>
      changed({ narrowing: [...making.narrowing, checkedExpression('where', condition)] }),
    select: <Name extends keyof Row & string>(columns: unknown) =>
      stepped<Pick<Row, Name>>({ kind: 'select', columns }),
    with: <Made extends Readonly<Record<string, Condition>>>(columns: Made) =>
      stepped<Row & { readonly [Name in keyof Made]: unknown }>({
        kind: 'with',
        columns: expressionsByName('with', columns),
      }),
    sample: (rows: number, seed = 0) => {
      if (making.parts !== undefined) throw new Misuse('a sample is of rows, not of parts: take it before segments()')
      const picked = { rows: count(rows, 1), seed: count(seed, 0), of: self as unknown as Dataset }
      return changed({ picked, steps: [], narrowing: [] })
    },
    segments: (by: unknown) => changed({ parts: unparted(making.parts, segments(by)) }),
    window: (column: string, length: string) => {
      if (typeof column !== 'string') throw new Misuse('window(timeColumn, length): the first is the name of a column')
      return changed({ parts: unparted(making.parts, { kind: 'windows', column, microseconds: duration(length) }) })
    },
    as: (roles: Roles) => changed({ roles: Object.freeze({ ...roles }) }),
    column: (name: keyof Row & string) => Object.freeze({ dataset: self, column: name }),
  })
  return self
}

function segments(by: unknown): Parts {
  if (typeof by === 'string' || typeof by === 'function' || Array.isArray(by)) return { kind: 'values', columns: by }
  return { kind: 'conditions', conditions: expressionsByName('segments', by) }
}

function unparted(parts: Parts | undefined, next: Parts): Parts {
  if (parts === undefined) return next
  throw new Misuse('the rows fall into parts already; name several columns, or conditions, in one segments(…)')
}

function count(given: unknown, least: number): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= least) return given
  throw new Misuse(`sample(rows, seed): both are whole numbers, rows from 1, not ${String(given)}`)
}
