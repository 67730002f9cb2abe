import { isLoss } from './isLoss.js'
import type { ScoreName } from './scores.js'

/** How much worse a score is than before: negative when it is better. A mean error is the worse the further it is from 0. */
export function dropOfScore(metric: ScoreName, before: number, after: number): number {
  if (metric === 'meanError') return Math.abs(after) - Math.abs(before)
  return isLoss(metric) ? after - before : before - after
}
