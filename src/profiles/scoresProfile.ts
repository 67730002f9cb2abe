import type { Interval } from '../math/interval.js'

/** How good a model was on data: what its later scores are compared with. */
export interface ScoresProfile {
  readonly task: 'binary' | 'multiclass' | 'regression'
  /** The class that the scores of one class are of; absent of other tasks, and where it may not be told. */
  readonly positive?: string
  /** Rows whose truth was known. */
  readonly labelled: number
  /** By name; those over several classes with how they were averaged: `f1 macro`. What was not defined is absent. */
  readonly scores: Readonly<Record<string, KeptScore>>
}

export interface KeptScore {
  readonly value: number
  /** Where it lies with 95 % confidence; absent where that is not known. */
  readonly interval?: Interval
}
