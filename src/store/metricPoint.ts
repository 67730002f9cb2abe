import type { Fact, Outcome } from '../verdicts/verdict.js'
import type { RunAssertion, RunRecord, RunStatus } from './runRecord.js'

/** What one assertion received in one run. */
export interface MetricPoint {
  /** Of the run. */
  readonly run: string
  readonly period: string
  readonly startedAt: string
  /** Of the run, now. */
  readonly status: RunStatus
  readonly outcome: Outcome
  readonly received: Fact
  readonly expected: string
}

export function metricPoint(assertion: RunAssertion, { id, period, startedAt, status }: RunRecord): MetricPoint {
  const { outcome, received, expected } = assertion
  return { run: id, period, startedAt, status, outcome, received, expected }
}
