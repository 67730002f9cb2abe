import type { FileOptions } from './fileOptions.js'
import type { DataSchema } from './schema/schema.js'

export interface DatasetOptions<Row = Readonly<Record<string, unknown>>> extends FileOptions {
  /** What the data promise. Types the columns for the compiler, and says which are text whatever they look like. */
  readonly schema?: DataSchema<Row>
  /** How messages and reports call the data; default the path, or the kind of frame. */
  readonly name?: string
  /** Columns whose values and categories never appear anywhere. */
  readonly sensitive?: readonly string[]
  /** Shows raw values in messages: `true` is 5. */
  readonly showValues?: boolean | number
}
