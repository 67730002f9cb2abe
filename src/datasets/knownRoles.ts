import type { Schema } from '../sql/schema.js'
import type { Dataset } from './dataset.js'

/** The dataset with the roles of the columns that a model has added: which these are, is known when it has run. */
export function knownRoles(data: Dataset, schema: Schema): Dataset {
  const { source, roles } = data
  if (source.kind !== 'computed' || roles === undefined) return data
  const added = source.computation.rolesIn(schema)
  return data.as({ ...added, ...roles })
}
