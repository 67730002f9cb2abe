import type { RunEvent } from '../events.js'

/** Turns a run's events into text, piece by piece. Colour is the reporter's; where the text goes is the runner's. */
export type Reporter = (events: AsyncIterable<RunEvent>, how: ReporterOptions) => AsyncIterable<string>

export interface ReporterOptions {
  readonly colour: boolean
  /** Columns of the terminal; Infinity when there is none. */
  readonly width: number
  readonly isTerminal: boolean
  readonly verbose: boolean
  readonly silent: boolean
  readonly strict: boolean
  readonly root: string
}
