import type { ProfileOptions } from './profileOptions.js'

/** How the columns of some data are profiled. */
export interface Learning extends ProfileOptions {
  readonly bins: number
  readonly specials: readonly string[]
  /** The share of the rows that edges and candidates of atoms are taken from; absent for all. */
  readonly sample?: number
}
