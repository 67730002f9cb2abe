import type { DataFile } from '../matchingPaths.js'

/** A JSON file whose structure has been checked, and of which the first rows have been read. */
export interface JsonFile {
  readonly file: DataFile
  readonly isArray: boolean
  readonly rows: number
  readonly names: readonly string[]
  /** The first rows: JSON text by name, null for null. */
  readonly head: readonly ReadonlyMap<string, string | null>[]
  readonly isWhole: boolean
}
