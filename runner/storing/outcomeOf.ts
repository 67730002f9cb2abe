import type { Outcome } from '../../src/verdicts/verdict.js'
import type { RunReport } from '../events.js'

/** How a run came out as a whole: what is worst, but that a few inconclusive tests among others are no more than that. */
export function outcomeOf({ exitCode, counts, files, unhandledErrors }: RunReport): Outcome {
  const isBroken = unhandledErrors.length > 0 || files.some(({ error }) => error !== null)
  if (isBroken || exitCode > 3) return 'error'
  if (exitCode !== 0) return 'fail'
  return counts.passed + counts.warned === 0 && counts.inconclusive > 0 ? 'inconclusive' : 'pass'
}
