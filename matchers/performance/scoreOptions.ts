import type { Class } from '../../src/datasets/roles.js'
import type { Average } from '../../src/metrics/performance/classScores.js'
import { oneOf, positive } from '../optionChecks.js'
import type { OptionCheck } from '../optionChecks.js'
import type { Options } from '../options.js'

export interface ScoreOptions extends Options {
  /** The class that is meant, instead of the positive one. */
  readonly class?: Class
  /** How the numbers of several classes become one; `binary` is the number of one class. */
  readonly average?: Average
  /** Recall counts so many times as much as precision, of fBeta; default 1. */
  readonly beta?: number
  /** The quantile that is predicted, of pinballLoss, in (0, 1); default 0.5. */
  readonly alpha?: number
  /** Judges the whole interval of this confidence, in (0, 1), instead of the number; else it is inconclusive. */
  readonly confidence?: number
}

const between0And1: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a number between 0 and 1, such as 0.95'
const anyClass: OptionCheck = (value) =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? undefined : 'a class of the target'

export const scoreOptions = {
  class: anyClass,
  average: oneOf('binary', 'macro', 'micro', 'weighted'),
  beta: positive,
  alpha: between0And1,
  confidence: between0And1,
}
