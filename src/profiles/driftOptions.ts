import type { DriftLimits } from '../metrics/drift/driftLimits.js'
import type { Column, Schema } from '../sql/schema.js'
import type { ProfileOptions } from './profileOptions.js'

/** How two sides are compared. */
export interface DriftOptions extends ProfileOptions, Partial<DriftLimits> {
  /** Only these; default all. */
  readonly columns?: ColumnChoice
  /** Not these. */
  readonly except?: ColumnChoice
}

/** Columns by name, several, or all for which a predicate on the schema holds. */
export type ColumnChoice = string | readonly string[] | ((column: Column, schema: Schema) => boolean)
