import { lossScores } from './lossScores.js'
import type { ScoreName } from './scores.js'

/** Whether less of a score is better. */
export function isLoss(name: ScoreName): boolean {
  return name === 'logLoss' || name === 'brier' || (name in lossScores && name !== 'r2')
}
