import type { DataFile } from '../matchingPaths.js'
import type { Dialect } from './dialect.js'
import type { CsvRecord } from './recordParser.js'

/** A CSV file of which the beginning has been read. */
export interface CsvFile {
  readonly file: DataFile
  readonly dialect: Dialect
  readonly encoding: string | undefined
  readonly hasHeader: boolean
  readonly names: readonly string[]
  /** The first rows. */
  readonly head: readonly CsvRecord[]
  /** There are no more rows than these. */
  readonly isWhole: boolean
}
