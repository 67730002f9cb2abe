/** What `mltest monitor` runs by itself, as a config says it. `every` or `watch` may be absent, not both. */
export interface MonitorConfig {
  readonly name: string
  /** Paths or globs of test files, relative to the root; all of the config when absent. */
  readonly files?: readonly string[]
  /** When it is due, as cron says it, in five fields, or six with seconds: `0 6 * * *`. */
  readonly every?: string
  /** Of `every`, as `Europe/Berlin`; the machine's own when absent. */
  readonly timezone?: string
  /** Globs of data; a file that appears is a run. */
  readonly watch?: string | readonly string[]
  /** Takes the inference period from the date in a watched file's name, and not from the day that is due. */
  readonly period?: 'from file name'
  /** Missed runs that are caught up at most, the one that is due counted: 1 of `every`, all files of `watch`. */
  readonly catchUp?: number
  /** Milliseconds after which a run is ended, and failed: an hour. */
  readonly timeout?: number
  /** Names among `alerts` of the config. */
  readonly alerts?: readonly string[]
}
