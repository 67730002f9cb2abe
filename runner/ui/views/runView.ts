import type { ColumnNumbers, DataProfile } from '../../../src/profiles/dataProfile.js'
import { datasetLine } from '../../../src/store/datasetLine.js'
import { isId } from '../../../src/store/isId.js'
import type { RunAssertion, RunDataset, RunRecord } from '../../../src/store/runRecord.js'
import type { StoreEvent } from '../../../src/store/storeEvent.js'
import type { Fact } from '../../../src/verdicts/verdict.js'
import { keyOf } from './keyOf.js'
import type { ViewSource } from './viewSource.js'

/** A run with all of its assertions, beside the accepted run before it. */
export interface RunView extends Omit<RunRecord, 'assertions' | 'datasets'> {
  readonly assertions: readonly AssertionLine[]
  readonly datasets: readonly DatasetLine[]
  /** Of the data, by name, without their distributions. */
  readonly profiles: readonly (readonly [name: string, numbers: DataProfile])[]
  /** What was decided about it, oldest first. */
  readonly events: readonly StoreEvent[]
  /** The last accepted run of the same data that started before it. */
  readonly earlier?: Pick<RunRecord, 'id' | 'period'>
}

export interface AssertionLine extends RunAssertion {
  /** Of its line of numbers. */
  readonly key: string
  /** What it received in the accepted run before. */
  readonly earlier?: Fact
}

export interface DatasetLine extends RunDataset {
  readonly key: string
}

/** More than any test suite has; a longer list would only be a hostile one. */
const mostAssertions = 10_000

export async function runView({ store }: ViewSource, id: string): Promise<RunView | undefined> {
  const record = isId(id) ? await store.run(id) : undefined
  if (record === undefined) return undefined
  const dataset = record.datasets[0]?.name
  const accepted = { status: 'accepted', before: record.startedAt, limit: 1 } as const
  const [[before], events, profiles] = await Promise.all([
    store.runs(dataset === undefined ? accepted : { ...accepted, dataset }),
    store.events(id),
    Promise.all(record.datasets.map(async ({ name, profile }) => [name, await store.profile(profile)] as const)),
  ])
  const earlier = before === undefined ? undefined : await store.run(before.id)
  const received = new Map(earlier?.assertions.map((assertion) => [assertion.metric, assertion.received]))
  return {
    ...record,
    assertions: record.assertions.slice(0, mostAssertions).map((assertion) => {
      const then = received.get(assertion.metric)
      return { ...assertion, key: keyOf(assertion.metric), ...(then === undefined ? {} : { earlier: then }) }
    }),
    datasets: record.datasets.map((each) => ({ ...each, key: keyOf(datasetLine(each.name)) })),
    profiles: profiles.flatMap(([name, profile]) =>
      profile === undefined ? [] : [[name, withoutDistributions(profile.numbers)] as const],
    ),
    events,
    ...(earlier === undefined ? {} : { earlier: { id: earlier.id, period: earlier.period } }),
  }
}

function withoutDistributions(numbers: DataProfile): DataProfile {
  const columns = Object.entries(numbers.columns).map(([name, column]) => {
    const facts = Object.entries(column).filter(([fact]) => fact !== 'histogram' && fact !== 'mostCommon')
    return [name, Object.fromEntries(facts) as unknown as ColumnNumbers] as const
  })
  return { ...numbers, columns: Object.fromEntries(columns) }
}
