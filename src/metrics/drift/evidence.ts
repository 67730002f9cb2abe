/** The counts that one part of a column's distribution is judged by. */
export type Evidence = ShareEvidence | ShapeEvidence

/** A part that holds a share of all rows. */
export interface ShareEvidence {
  readonly kind: 'share'
  /** `null`, `atom:36`, `length.newCategory`: as reports call it. */
  readonly part: string
  readonly reference: CountOf
  readonly current: CountOf
  /** A change only when it holds more than in the reference. */
  readonly upwards?: boolean
  /** Judged whatever it holds. Only the current side can fill such a part, and tests that exist by their outcome alarm too often. */
  readonly always?: boolean
  /** How many values this one was picked from by looking at the data; its p-value is multiplied by it. */
  readonly pickedFrom?: number
  /** The reference's count is an upper bound: the stored profile did not keep it. */
  readonly atMost?: boolean
}

/** How the rest of the rows spread over cells. */
export interface ShapeEvidence {
  readonly kind: 'shape'
  readonly part: string
  /** Bins of numbers rather than categories. */
  readonly isOrdered: boolean
  /** By cell, and the rows of the side that they are among. */
  readonly reference: CellsOf
  readonly current: CellsOf
  /** Index of the cell of all that has no cell of its own. */
  readonly rest?: number
  /** What a cell holds, for messages: `36 to 41`, `pro`. */
  readonly labels: readonly string[]
}

export interface CountOf {
  readonly count: number
  readonly of: number
}

export interface CellsOf {
  readonly counts: readonly number[]
  readonly of: number
}
