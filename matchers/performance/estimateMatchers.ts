import { matcher } from '../matcher.js'
import { estimatedScores } from './estimatedScores.js'
import { estimateOptions } from './estimateOptions.js'
import type { EstimateOptions } from './estimateOptions.js'
import { scoreFamily } from './scoreFamily.js'

type Names = keyof typeof estimatedScores
type Rest = [options: EstimateOptions]

/** Three matchers a score that can be told without labels: `toHaveEstimatedAccuracyAbove` and so on. */
export const estimateMatchers = matcher(
  scoreFamily<'Estimated', Names, EstimateOptions, Rest>('Estimated', estimatedScores),
  { options: estimateOptions },
)
