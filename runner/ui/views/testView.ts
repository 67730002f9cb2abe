import { datasetLine } from '../../../src/store/datasetLine.js'
import type { MetricFacts } from '../../../src/store/metricFacts.js'
import type { MetricPoint } from '../../../src/store/metricPoint.js'
import type { Store } from '../../../src/store/store.js'
import { keyOf } from './keyOf.js'
import type { ViewSource } from './viewSource.js'

/** What one assertion received in all runs. */
export interface TestView extends MetricFacts {
  readonly key: string
  /** Of its data. */
  readonly datasetKey: string
  /** Oldest first. */
  readonly points: readonly MetricPoint[]
}

/** Points of a line; more cannot be told apart on a screen. */
const mostPoints = 2_000

export async function testView({ store }: ViewSource, key: string): Promise<TestView | undefined> {
  const facts = (await inLatest(store, key)) ?? (await store.metrics()).find(({ metric }) => keyOf(metric) === key)
  if (facts === undefined) return undefined
  const { metric, file, test, matcher, dataset, columns, call } = facts
  const points = (await store.history(metric)).slice(-mostPoints)
  return { key, metric, file, test, matcher, dataset, columns, call, datasetKey: keyOf(datasetLine(dataset)), points }
}

/** Nearly every line goes on until today, and a list of all lines is long. */
async function inLatest(store: Store, key: string): Promise<MetricFacts | undefined> {
  for (const { id } of await store.runs({ limit: 20 })) {
    const record = await store.run(id).catch(() => undefined)
    const found = record?.assertions.find(({ metric }) => keyOf(metric) === key)
    if (found !== undefined) return found
  }
  return undefined
}
