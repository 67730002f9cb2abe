/** What a run does, after defaults, config and flags. */
export interface Settings {
  /** Absolute. */
  readonly root: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Absolute. */
  readonly setupFiles: readonly string[]
  readonly testTimeout: number
  readonly hookTimeout: number
  readonly scanTimeout: number
  readonly retry: number
  /** 0 for no limit. */
  readonly bail: number
  readonly maxWorkers: number
  readonly seed: number
  /** As given; `seed` is drawn where it is not. */
  readonly givenSeed: number | undefined
  readonly reporters: readonly string[]
  readonly outputFile: string | Readonly<Record<string, string>> | undefined
  readonly passWithNoTests: boolean
  readonly allowOnly: boolean
  readonly strict: boolean
  readonly silent: boolean
  readonly verbose: boolean
  /** As a flag says; `undefined` leaves it to the terminal. */
  readonly color: boolean | undefined
  readonly ci: boolean
  readonly update: boolean
  readonly tags: readonly string[]
  /** Source of a regular expression. */
  readonly testNamePattern: string | undefined
  /** URL of the store; `undefined` keeps nothing. */
  readonly store: string | undefined
  readonly storeRequired: boolean
  /** As given; else the data tell it, or the day of the run is it. */
  readonly period: string | undefined
  /** Absolute path of the config that computes the period of data; `undefined` when it does not. */
  readonly periodFrom: string | undefined
  readonly modelVersion: string | undefined
  /** Whether a run of which nothing failed becomes a reference. */
  readonly accept: boolean
}
