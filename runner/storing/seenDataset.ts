import type { StoredProfile } from '../../src/store/storedProfile.js'

/** Data that assertions of a file have looked at, as its worker tells its parent. */
export type SeenDataset = ProfiledDataset | UnprofiledDataset

export interface ProfiledDataset {
  readonly name: string
  /** Relative to the root; absent for data in memory. */
  readonly source?: string
  readonly rows: number
  readonly fingerprint: string
  /** The content, or its address where the store has it already. */
  readonly profile: StoredProfile | string
  /** What assertions measured, by metric. */
  readonly numbers: Readonly<Record<string, number>>
  /** What the config says of these data. */
  readonly period?: string
}

export interface UnprofiledDataset {
  readonly name: string
  /** Why there is no profile. */
  readonly problem: string
}
