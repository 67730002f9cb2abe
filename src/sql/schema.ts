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
}

/** Columns in the order of the data; names are unique. */
export type Schema = readonly Column[]
