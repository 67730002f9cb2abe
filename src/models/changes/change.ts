import type { AnyRow } from '../../datasets/dataset.js'
import type { Column } from '../../sql/schema.js'

/**
 * Makes another row of a row that a model reads: `(row) => ({ ...row, name: 'Ann' })`. What it draws is the same for a row in every run
 * with one seed.
 */
export type Change = (row: AnyRow, draws: Draws) => AnyRow

/** What a change may draw, and ask of the columns. */
export interface Draws {
  /** The next number, evenly spread over [0, 1). */
  readonly random: () => number
  /** What stands in the column in another row of the data, drawn at random. */
  readonly otherValue: (column: string) => unknown
  /** Throws `Misuse` where the model reads no such column. */
  readonly column: (name: string) => Column
}
