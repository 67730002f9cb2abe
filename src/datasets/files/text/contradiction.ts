import type { DateFormat } from './dateFormat.js'
import type { Kind } from './kind.js'

/** Why a column cannot be read: some values contradict the others. */
export interface Contradiction {
  readonly column: string
  /** What the column holds otherwise: `an integer, as 3 of 4 values are`. */
  readonly expected: string
  readonly offending: ReadonlySet<Kind>
  /** By which the kinds were told. */
  readonly format: DateFormat | undefined
  /** What its owner can do. */
  readonly remedy: string
}
