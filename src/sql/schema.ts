/** What a column holds, whatever its engine calls it. */
export type ColumnType =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'string'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'interval'
  | 'binary'
  | 'list'
  | 'struct'
  | 'other'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** As the engine writes it, for messages: `VARCHAR`, `DECIMAL(12,2)`. */
  readonly engineType: string
  /**
   * All values are null, and the data do not say the type (CSV, JSON, arrays); `type` is then `string` for want of a better.
   * Whatever is asked of such a column, "all null" is the answer and not a mistake of the asker.
   */
  readonly untyped?: true
}

/** Columns in the order of the data; names are unique. */
export type Schema = readonly Column[]
