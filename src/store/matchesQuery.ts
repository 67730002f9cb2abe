import { datasetLine } from './datasetLine.js'
import type { RunSummary } from './runSummary.js'
import type { RunQuery } from './store.js'

/** Whether a run, with its status of now, is one that a query asks for. */
export function matchesQuery({ period, status, startedAt, context, datasets }: RunSummary, query: RunQuery): boolean {
  const { since, before } = query
  return (
    (query.status === undefined || status === query.status) &&
    (query.period === undefined || period === query.period) &&
    (query.branch === undefined || context.branch === query.branch) &&
    (query.modelVersion === undefined || context.modelVersion === query.modelVersion) &&
    (query.monitor === undefined || context.monitor === query.monitor) &&
    (query.dataset === undefined ||
      datasets.some(({ name }) => datasetLine(name) === datasetLine(query.dataset ?? ''))) &&
    (since === undefined || startedAt >= since) &&
    (before === undefined || startedAt < before)
  )
}
