import { extent } from '../aggregates/extent.js'
import type { Operand } from '../sql/operand.js'
import type { Data } from './data.js'
import { stateOf } from './stateOf.js'

export interface Span {
  /** ISO 8601. */
  readonly first: string
  readonly last: string
}

/** The first and last time of a column; `undefined` where there is none. */
export async function spanOf(data: Data, time: Operand): Promise<Span | undefined> {
  const { minimum, maximum } = await stateOf(data, extent(time))
  return typeof minimum === 'string' && typeof maximum === 'string' ? { first: minimum, last: maximum } : undefined
}
