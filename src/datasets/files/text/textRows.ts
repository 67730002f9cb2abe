import type { DeclaredType } from '../../fileOptions.js'
import type { Relation } from '../../reader.js'
import type { Contradiction } from './contradiction.js'
import type { DateFormat } from './dateFormat.js'
import type { Decision } from './decision.js'
import type { Kind } from './kind.js'
import type { Reading } from './reading.js'
import type { Tally } from './tally.js'

/** A column of text, and what is known of it before it is read. */
export interface TextColumn {
  readonly name: string
  readonly declared: DeclaredType | undefined
  /** How its dates are written that are not ISO 8601, if the user said so. */
  readonly format: DateFormat | undefined
}

/** How the dates of each column are written that are not ISO 8601. */
export type Formats = readonly (DateFormat | undefined)[]

/** Rows of files whose values are text, or nearly, and of which the types are to be found. */
export interface TextRows {
  readonly columns: readonly TextColumn[]
  readonly files: readonly TextFile[]
  /** What a value of the first rows looks like. */
  kindOf(value: string, format: DateFormat | undefined, column: TextColumn): Kind
  /** The same of a text that was loaded as text, in SQL. */
  readonly kindSql: (text: string, format: DateFormat | undefined) => string
  readonly decide: (column: TextColumn, tally: Tally, format: DateFormat | undefined) => Decision
  /** Looks at all values, in the engine. `shapes` are those of dates in the first rows. */
  tallyAll(formats: Formats, shapes: readonly (readonly string[])[]): Promise<readonly Tally[]>
  /** Loads the rows; `undefined` when a value contradicts its column. */
  load(readings: readonly Reading[]): Promise<Relation | undefined>
  /** The first value that contradicts: where it stands, and a description that does not give it away. */
  locate(contradiction: Contradiction): Promise<Located | undefined>
}

export interface TextFile {
  readonly label: string
  /** The first rows are all. */
  readonly isWhole: boolean
  /** Values of a column in the first rows; no nulls. */
  values(column: number): Iterable<string>
}

export interface Located {
  /** `orders.csv, line 3` */
  readonly where: string
  readonly found: string
}
