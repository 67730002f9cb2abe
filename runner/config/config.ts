import type { Channel } from '../alerts/channel.js'
import type { LineageConfig } from '../lineage/lineageConfig.js'
import type { MonitorConfig } from '../monitor/monitorConfig.js'

/** What `mltest.config.ts` may say; flags of the command line win. */
export interface Config {
  /** Globs of test files, relative to the root. */
  readonly include?: readonly string[]
  /** Globs left out, besides `node_modules` and `.git`. */
  readonly exclude?: readonly string[]
  /** Files run before the tests of each file, relative to the root. */
  readonly setupFiles?: readonly string[]
  /** Milliseconds for the body of a test: 5,000. */
  readonly testTimeout?: number
  /** Milliseconds for a hook: 10,000. */
  readonly hookTimeout?: number
  /** Milliseconds for reading the data that assertions wait for: 300,000. */
  readonly scanTimeout?: number
  /** How often a failing test is run again: 0. */
  readonly retry?: number
  /** Failed tests after which no further test is started; `true` is 1, 0 no limit. */
  readonly bail?: number | boolean
  /** Processes at once: as many as there are cores. */
  readonly maxWorkers?: number
  /** Of everything random. One is drawn and reported if none is given. */
  readonly seed?: number
  /** Names of reporters: `default`. */
  readonly reporters?: readonly string[]
  /** Where a reporter writes; a map of reporter to path when there are several. */
  readonly outputFile?: string | Readonly<Record<string, string>>
  readonly passWithNoTests?: boolean
  readonly allowOnly?: boolean
  /** Inconclusive tests fail the run. */
  readonly strict?: boolean
  readonly silent?: boolean
  readonly verbose?: boolean
  /** Runs only tests with one of these tags. */
  readonly tags?: readonly string[]
  /** What `mltest monitor` runs by itself. */
  readonly monitors?: readonly MonitorConfig[]
  /** Where monitors tell what has happened, by name. */
  readonly alerts?: Readonly<Record<string, Channel>>
  /** Where the pages of `mltest ui --export` are found, for the links of alerts. */
  readonly site?: string
  /** Where monitors tell OpenLineage of their runs. */
  readonly openLineage?: LineageConfig
  /** Where runs are kept: `file:.mltest/store`, `postgres://…`. Nothing is kept without it. */
  readonly store?: string
  /** Whether a store that cannot be reached fails the run with exit code 3, or is warned of: `true`. */
  readonly storeRequired?: boolean
  /** The inference period that the data are of, or how the data tell it: the day of the run. */
  readonly period?: string | ((dataset: PeriodDataset) => string | undefined)
  /** The version of the model that is tested, or has made what is tested. */
  readonly modelVersion?: string
}

/** What is known of data when they are asked for their period. */
export interface PeriodDataset {
  readonly name: string
  /** Relative to the root; absent for data in memory. */
  readonly source?: string
}
