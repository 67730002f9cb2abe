import type { DatasetView } from './datasetView.js'
import type { OverviewView } from './overviewView.js'
import type { RunView } from './runView.js'
import type { TestView } from './testView.js'

/** What the page shows, by the first part of its path: plain data, bounded, of a store. */
export interface Views {
  readonly overview: OverviewView
  readonly run: RunView
  readonly dataset: DatasetView
  readonly test: TestView
}
