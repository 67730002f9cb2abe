import type { Store } from '../../../src/store/store.js'
import type { MonitorConfig } from '../../monitor/monitorConfig.js'

/** Where the page's data come from. */
export interface ViewSource {
  readonly store: Store
  /** Of the config. */
  readonly monitors: readonly MonitorConfig[]
  /** How many of the newest runs are shown at most. */
  readonly mostRuns: number
  /** How many of them the overview begins with; it asks for the others when these are drawn. */
  readonly firstRuns: number
}
