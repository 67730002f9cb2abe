import type { ColumnType } from '../sql/schema.js'

export type FileFormat = 'csv' | 'json' | 'parquet'

/** How files are to be read, where they do not say it themselves. */
export interface FileOptions {
  /** Default: by the name's ending (`.csv`, `.tsv`, `.json`, `.jsonl`, `.ndjson`, `.parquet`; `.gz` may follow). */
  readonly format?: FileFormat
  /** Of CSV and JSON: `latin1`, `windows-1252`, `utf-16le`, … as the WHATWG names them. Default UTF-8, and nothing else is accepted. */
  readonly encoding?: string
  /** Between the fields of a CSV row. Default: the one of comma, semicolon, tab and bar that splits the first rows evenly. */
  readonly delimiter?: string
  /** Around CSV fields; `''` for none. Default `"`. */
  readonly quote?: string
  /** Before a quote within a quoted field. Default: the quote itself, twice. */
  readonly escape?: string
  /** Lines that begin with it are no rows. Default: there are none. */
  readonly comment?: string
  /** Whether the first row of a CSV file names the columns (default), or they are called `column1`, `column2`, … */
  readonly header?: boolean
  /** Texts that stand for a missing value, in every column. */
  readonly nullValues?: readonly string[]
  /** How dates that are not ISO 8601 are written, everywhere or by column: `DD/MM/YYYY`, `MM/DD/YYYY HH:mm:ss`, or `%d/%m/%Y`. */
  readonly dateFormat?: string | Readonly<Record<string, string>>
  /** Types of columns that the values alone do not tell: `{ postcode: 'string' }`. */
  readonly types?: Readonly<Record<string, DeclaredType>>
}

/** Types that text can be read as. */
export type DeclaredType = Extract<
  ColumnType,
  'boolean' | 'integer' | 'number' | 'decimal' | 'string' | 'date' | 'timestamp'
>
