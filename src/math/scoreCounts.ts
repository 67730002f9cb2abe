import type { Numbers } from './numbers.js'

/**
 * What a binary classifier gave, counted: for each distinct score, ascending, the rows that were positive and negative.
 * Weights need not be whole.
 */
export interface ScoreCounts {
  readonly scores: Numbers
  readonly positives: Numbers
  readonly negatives: Numbers
}
