import { compareExact } from '../../math/compareExact.js'
import type { Exact } from './numericProfile.js'

/** Index of the bin that holds a value; bins are closed on the right. */
export function binOf(value: Exact, edges: readonly Exact[]): number {
  const index = edges.findIndex((edge) => compareExact(value, edge) !== 1)
  return index === -1 ? edges.length : index
}
