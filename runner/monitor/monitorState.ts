/** What is kept of a monitor between its runs, in the store. */
export interface MonitorState {
  readonly version: 1
  /** What was due until then is dealt with. Absent before the first run. */
  readonly until?: string
  /** Watched files that were dealt with, and how they were then. */
  readonly files: Readonly<Record<string, string>>
  /** A run that was begun. After a crash the store tells whether it ended. */
  readonly begun?: BegunRun
}

export interface BegunRun {
  readonly at: string
  readonly due: string
  readonly file?: string
  readonly stamp?: string
}
