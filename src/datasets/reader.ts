import type { Rows } from '../sql/selection.js'
import type { Schema } from '../sql/schema.js'
import type { Source } from './source.js'
import type { StoredType } from './storedType.js'

/** Brings one kind of source into the embedded engine. `readers.ts` says which reader is whose. */
export interface Reader<Kind extends Source = Source> {
  /**
   * Changes when the data may have: for files the paths that match now, their sizes and times of change.
   * Costs a look at the file system, no more; asked before every settlement.
   */
  fingerprint(source: Kind): Promise<string>
  /**
   * Checks the data strictly and makes them readable. Runs before the engine is locked, when it may still read any file
   * and create tables. Throws `DataError` for data that are not what they claim to be.
   */
  read(source: Kind, intake: Intake): Promise<Relation>
}

/** The open door of an engine that is not locked yet. */
export interface Intake {
  /** Runs one statement in the engine's SQL. Quote names and values with `intake.name` and `intake.text`. */
  query(sql: string): Promise<Rows>
  /** Creates a table of columns in memory; a million rows of ten columns take about a second. */
  load(table: string, columns: readonly LoadedColumn[], rows: number): Promise<void>
  /** Quotes an identifier. */
  readonly name: (identifier: string) => string
  /** Quotes a string literal. */
  readonly text: (value: string) => string
  /** A folder of the engine's own for files that are needed until it closes. */
  readonly folder: string
  /** Milliseconds that a model may take for a batch. */
  readonly modelTimeout?: number
  /** Aborts when the run or the test does; statements under way are interrupted by themselves. */
  readonly signal?: AbortSignal
}

/**
 * A column of values in memory, stored as `type`. `null` and `undefined` become null; NaN stays NaN.
 * BOOLEAN takes booleans, BIGINT safe integers and bigints, DOUBLE numbers, VARCHAR strings, TIMESTAMP microseconds since
 * 1970 as bigints, DATE days since 1970 as numbers, HUGEINT bigints.
 */
export interface LoadedColumn {
  readonly name: string
  readonly type: StoredType
  readonly values: ArrayLike<unknown>
}

/** Data that are ready to be asked. */
export interface Relation {
  /** What stands after FROM: a quoted table, or a table function over paths. */
  readonly sql: string
  readonly schema: Schema
  /** Numbers that tell a row from all others, as SQL; absent where to number the rows is the only way. */
  readonly place?: string
  /** Where it is known without a scan. */
  readonly rows?: number
  /** Size of the files; absent for memory. */
  readonly bytes?: number
  /** Absolute paths that every later scan reads again; nothing else of the file system stays readable. Empty when all was loaded. */
  readonly scanned: readonly string[]
}
