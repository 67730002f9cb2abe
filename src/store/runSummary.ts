import type { RunRecord } from './runRecord.js'

/** A run without what makes it long. */
export type RunSummary = Omit<RunRecord, 'assertions' | 'errors'>

export function runSummary(record: RunRecord): RunSummary {
  const { version, id, period, startedAt, durationMs, status, outcome, context, counts, datasets } = record
  return { version, id, period, startedAt, durationMs, status, outcome, context, counts, datasets }
}
