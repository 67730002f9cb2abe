import type { Schema } from '../sql/schema.js'
import type { Profile } from './profile.js'

/** The columns that a profile knows. */
export function profiledSchema({ columns }: Profile): Schema {
  return Object.entries(columns).map(([name, { type, untyped }]) => ({
    name,
    type,
    engineType: type,
    ...(untyped === undefined ? {} : { untyped }),
  }))
}
