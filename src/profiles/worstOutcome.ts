import type { DriftOutcome } from '../metrics/drift/judgedColumn.js'

const fromBest: readonly DriftOutcome[] = ['skipped', 'pass', 'inconclusive', 'fail', 'error']

/** error, then fail, inconclusive, pass; `skipped` of nothing. */
export function worstOutcome(outcomes: readonly DriftOutcome[]): DriftOutcome {
  return outcomes.reduce((worst, each) => (fromBest.indexOf(each) > fromBest.indexOf(worst) ? each : worst), 'skipped')
}
