import type { RunSummary } from './runSummary.js'

/**
 * Ids of runs that stay when all from before a time go: later ones, the last accepted one, and the last accepted one of each dataset, which
 * tests may still be compared with. `runs` are newest first, with their statuses of now.
 */
export function keptRuns(runs: readonly RunSummary[], before: string): ReadonlySet<string> {
  const kept = new Set<string>()
  const referred = new Set<string>()
  let hasAccepted = false
  for (const { id, startedAt, status, datasets } of runs) {
    const isLast = status === 'accepted' && (!hasAccepted || datasets.some(({ name }) => !referred.has(name)))
    if (startedAt >= before || isLast) kept.add(id)
    if (status !== 'accepted') continue
    hasAccepted = true
    for (const { name } of datasets) referred.add(name)
  }
  return kept
}
