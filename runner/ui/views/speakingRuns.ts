interface Line {
  readonly period: string
  readonly status: string
}

/**
 * Of each period the run that speaks for it, in the order of the periods: the newest accepted one, else the newest.
 *
 * @param runs  newest first
 */
export function speakingRuns<Run extends Line>(runs: readonly Run[]): readonly Run[] {
  const speaking = new Map<string, Run>()
  for (const run of runs) {
    const known = speaking.get(run.period)
    if (known === undefined || (known.status !== 'accepted' && run.status === 'accepted')) speaking.set(run.period, run)
  }
  return [...speaking.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1))
}
