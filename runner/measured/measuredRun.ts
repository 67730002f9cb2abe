import type { RunAssertion, RunRecord } from '../../src/store/runRecord.js'

/** What other systems are told of a run: the numbers of its assertions, and the data that they are of. A record of the store is one. */
export interface MeasuredRun extends Pick<RunRecord, 'startedAt' | 'durationMs' | 'outcome' | 'counts'> {
  readonly datasets: readonly MeasuredDataset[]
  readonly assertions: readonly MeasuredAssertion[]
}

export interface MeasuredDataset {
  readonly name: string
  readonly rows: number
}

export type MeasuredAssertion = Pick<
  RunAssertion,
  | 'file'
  | 'test'
  | 'call'
  | 'matcher'
  | 'dataset'
  | 'columns'
  | 'outcome'
  | 'severity'
  | 'expected'
  | 'received'
  | 'facts'
>
