/** What a look at all of a store found. */
export interface StoreCheck {
  readonly runs: number
  readonly events: number
  readonly profiles: number
  /** What cannot be read, and profiles that runs name and nobody has. */
  readonly problems: readonly StoreProblem[]
  /** Whether the index had to be made anew. */
  readonly mended: boolean
}

export interface StoreProblem {
  /** Path in the store, or table and id. */
  readonly at: string
  readonly message: string
}
