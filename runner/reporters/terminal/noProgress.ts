/** How far a run has come, as far as one line of a terminal tells. */
export interface Progress {
  readonly files: number
  readonly filesEnded: number
  readonly passed: number
  readonly failed: number
  /** Running files, and since when, in ms. */
  readonly running: ReadonlyMap<string, number>
  readonly isOver: boolean
}

export const noProgress: Progress = { files: 0, filesEnded: 0, passed: 0, failed: 0, running: new Map(), isOver: false }
