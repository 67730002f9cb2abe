import type { DataProfile } from '../profiles/dataProfile.js'
import type { Fact } from '../verdicts/verdict.js'
import { compareColumns } from './compareColumns.js'
import type { ColumnChange } from './compareColumns.js'
import { datasetLine } from './datasetLine.js'
import type { RunAssertion, RunDataset, RunRecord } from './runRecord.js'

/** A run with what is known of its data, by their names. */
export interface ComparedRun {
  readonly record: Pick<RunRecord, 'assertions' | 'datasets'>
  readonly profiles: ReadonlyMap<string, DataProfile>
}

/** What changed between two runs. */
export interface RunComparison {
  /** Assertions that came out otherwise, those that are worse now first. */
  readonly outcomes: readonly AssertionChange[]
  /** Other assertions that received something else; the largest change in relation to its number first. */
  readonly numbers: readonly AssertionChange[]
  /** Assertions that only one of the runs has. */
  readonly added: readonly RunAssertion[]
  readonly removed: readonly RunAssertion[]
  readonly datasets: readonly DatasetChange[]
}

export interface AssertionChange {
  readonly before: RunAssertion
  readonly after: RunAssertion
}

export interface DatasetChange {
  readonly name: string
  /** Absent where a run did not look at these data. */
  readonly before?: RunDataset
  readonly after?: RunDataset
  /** Empty when the data are the same, or nothing is known of those of one run. */
  readonly columns: readonly ColumnChange[]
}

export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  const known = new Map(before.record.assertions.map((assertion) => [assertion.metric, assertion]))
  const named = new Set(after.record.assertions.map(({ metric }) => metric))
  const pairs = after.record.assertions.flatMap((assertion) => {
    const earlier = known.get(assertion.metric)
    return earlier === undefined ? [] : [{ before: earlier, after: assertion }]
  })
  const hasTurned = (pair: AssertionChange) => pair.before.outcome !== pair.after.outcome
  return {
    outcomes: pairs.filter(hasTurned).toSorted((a, b) => severity(b) - severity(a)),
    numbers: pairs
      .filter(
        (pair) => !hasTurned(pair) && JSON.stringify(pair.before.received) !== JSON.stringify(pair.after.received),
      )
      .toSorted((a, b) => movement(b) - movement(a)),
    added: after.record.assertions.filter(({ metric }) => !known.has(metric)),
    removed: before.record.assertions.filter(({ metric }) => !named.has(metric)),
    datasets: datasetsOf(before, after),
  }
}

const badness = { pass: 0, inconclusive: 1, fail: 2, error: 3 } as const

function severity({ before, after }: AssertionChange): number {
  return badness[after.outcome] - badness[before.outcome]
}

/** From 0 to 2: the change by the mean size of both numbers; that of anything else is the smallest. */
function movement({ before, after }: AssertionChange): number {
  const [from, to] = [numberOf(before.received), numberOf(after.received)]
  const size = (Math.abs(from) + Math.abs(to)) / 2
  return Number.isFinite(size) && size > 0 ? Math.abs(to - from) / size : 0
}

function numberOf(fact: Fact): number {
  return typeof fact === 'number' ? fact : typeof fact === 'string' && fact !== '' ? Number(fact) : NaN
}

/** Data are known by their line; where a run looked at several of one, by the last. */
function datasetsOf(before: ComparedRun, after: ComparedRun): readonly DatasetChange[] {
  const [earlier, later] = [before, after].map(
    ({ record }) => new Map(record.datasets.map((each) => [datasetLine(each.name), each])),
  )
  return [...new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])].map((line) => {
    const [from, to] = [earlier?.get(line), later?.get(line)]
    const [then, now] = [before.profiles.get(from?.name ?? ''), after.profiles.get(to?.name ?? '')]
    return {
      name: to?.name ?? from?.name ?? line,
      ...(from === undefined ? {} : { before: from }),
      ...(to === undefined ? {} : { after: to }),
      columns: from?.profile === to?.profile ? [] : compareColumns(then, now),
    }
  })
}
