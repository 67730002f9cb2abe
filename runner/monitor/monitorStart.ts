import type { Config } from '../config/config.js'
import type { RunFlags } from '../config/readSettings.js'
import type { MonitorConfig } from './monitorConfig.js'

/** What a command line and a config say of the monitors that are to live. */
export interface MonitorStart {
  /** Absolute. */
  readonly root: string
  readonly config: Config
  /** What the config has set. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether the config's `period` is a function. */
  readonly computesPeriod: boolean
  readonly monitors: readonly MonitorConfig[]
  readonly flags: RunFlags
}
