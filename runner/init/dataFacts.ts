/** What a first test file is made of. */
export interface DataFacts {
  /** As it is to stand in `dataset('…')`. */
  readonly path: string
  readonly rows: number
  readonly columns: readonly ColumnFacts[]
}

export interface ColumnFacts {
  readonly name: string
  /** As `toHaveColumnTypes` takes it; `undefined` when the data do not say. */
  readonly type: string | undefined
  readonly nulls: number
  /** Different values that are not null. */
  readonly distinct: number
  /** Of numbers, when there are finite ones that a double holds. */
  readonly extent?: { readonly minimum: number; readonly maximum: number }
  /** All values of a column of few, the most frequent first. */
  readonly categories?: readonly string[]
}
