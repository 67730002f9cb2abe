import type { ColumnName } from '../../src/datasets/columnName.js'
import type { Options } from '../options.js'

export interface RankingOptions extends Options {
  /** The columns whose values make rows one ranking: the query, the user or the session. */
  readonly group: ColumnName | readonly ColumnName[]
  /** Judges the whole interval of this confidence, in (0, 1), instead of the number; else it is inconclusive. */
  readonly confidence?: number
}

export interface CutRankingOptions extends RankingOptions {
  /** How many of the first rows of a group count, of ndcgAt and hitRateAt; from 1. */
  readonly k: number
}
