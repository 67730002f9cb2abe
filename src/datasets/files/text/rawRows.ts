/** The rows of files as the engine reads them, before their values have types. */
export interface RawRows {
  /**
   * Hands SQL of the rows, to stand after FROM, to whoever works with them; their columns are `c0`, `c1`, …. May do so twice, where
   * the engine stumbles over the files the first time.
   */
  use<T>(work: (rows: string) => Promise<T>): Promise<T>
  /** How many there are, counted without the engine. Rejects where the files are not what they should be. */
  count(): Promise<number>
}
