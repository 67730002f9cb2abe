import type { RunLine } from './overviewView.js'

/** How a row of runs stands: a monitor's, or those of some data. */
export interface Standing {
  readonly state: 'ok' | 'failing' | 'waiting'
  /** When the state began; absent when nothing ran yet. */
  readonly since?: string
  /** Newest first. */
  readonly runs: readonly RunLine[]
}

/** A run that was taken back fails as long as nothing better came after it; one that was accepted all the same does not. */
export function standing(runs: readonly RunLine[]): Standing {
  const [newest] = runs
  if (newest === undefined) return { state: 'waiting', runs }
  const isFailing = fails(newest)
  const turned = runs.findIndex((run) => fails(run) !== isFailing)
  const first = runs[turned === -1 ? runs.length - 1 : turned - 1] ?? newest
  return { state: isFailing ? 'failing' : 'ok', since: first.startedAt, runs }
}

function fails({ status }: RunLine): boolean {
  return status === 'failed' || status === 'quarantined'
}
