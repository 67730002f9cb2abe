import type { Kind } from './kind.js'

/** How many values of each kind a column holds; nulls are none. */
export interface Tally {
  readonly counts: Readonly<Partial<Record<Kind, number>>>
  /** Different values among those that are text; beyond a few, only that there are many. */
  readonly texts: number
  /** Of dates whose day and month are not told apart, one as a pattern: `DD/MM/YYYY`; several ways are several. */
  readonly shapes: readonly string[]
}
