import type { ProfileOptions } from './profileOptions.js'

/** How the columns of some data are profiled. */
export interface Learning extends ProfileOptions {
  readonly bins: number
  readonly specials: readonly string[]
  /** The share of the rows that edges of the rule's bins are taken from; absent for all. */
  readonly edgeSample?: number
  /** The same of the edges of cells, by which named methods count. */
  readonly cellSample?: number
  /** The share of the rows that frequent values are taken from, before they are counted; absent for all. */
  readonly frequentSample?: number
  /** For one comparison by the default rule, and not to be kept: without what only later questions or named methods could need. */
  readonly isForRule: boolean
}
