import type { ColumnName } from '../datasets/columnName.js'
import type { DriftLimits } from '../metrics/drift/driftLimits.js'
import type { Column, Schema } from '../sql/schema.js'
import type { ProfileOptions } from './profileOptions.js'

/** How two sides are compared. */
export interface DriftOptions extends ProfileOptions, Partial<DriftLimits> {
  /** Only these; default all. */
  readonly columns?: ColumnChoice<ColumnName>
  /** Not these. */
  readonly except?: ColumnChoice<ColumnName>
}

/** Columns by name, several, or all for which a predicate on the schema holds. */
export type ColumnChoice<Name extends string = string> =
  Name | readonly Name[] | ((column: Column, schema: Schema) => boolean)
