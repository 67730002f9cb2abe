import type { RunDataset, RunRecord } from './runRecord.js'

/** A run without what makes it long. */
export type RunSummary = Omit<RunRecord, 'assertions' | 'errors'>

export function runSummary(record: RunRecord): RunSummary {
  const { version, id, period, startedAt, durationMs, status, outcome, context, counts } = record
  const datasets = record.datasets.map(withoutNumbers)
  return { version, id, period, startedAt, durationMs, status, outcome, context, counts, datasets }
}

function withoutNumbers({ name, source, rows, fingerprint, profile }: RunDataset): RunDataset {
  return { name, ...(source === undefined ? {} : { source }), rows, fingerprint, profile }
}
