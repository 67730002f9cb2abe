import type { Dataset } from '../../datasets/dataset.js'
import type { Profile } from '../../profiles/profile.js'
import type { RunSummary } from '../runSummary.js'
import type { StoredProfile } from '../storedProfile.js'
import type { RunReference } from './runReference.js'

/** What a test can know of earlier runs. Everything rejects with `Inconclusive` where there is nothing to compare with yet. */
export interface Past {
  /** The profile of the same data in the runs that a reference means, merged. */
  profile(reference: RunReference, dataset: Dataset): Promise<Profile>
  /** The same data in the runs that a reference means, one by one, newest period first. */
  entries(reference: RunReference, dataset: Dataset): Promise<readonly PastEntry[]>
  /** What assertions of the runs that a reference means have measured, newest period first; runs that did not measure it are left out. */
  numbers(reference: RunReference, dataset: Dataset, key: string): Promise<PastNumbers>
  /** Keeps what an assertion has measured, for later runs. */
  measured(dataset: Dataset, key: string, number: number): void
  /** The period of data in the run that asks. */
  period(dataset: Dataset): string
}

export interface PastEntry {
  readonly run: RunSummary
  readonly profile: StoredProfile
}

export interface PastNumbers {
  readonly numbers: readonly number[]
  /** How messages call the runs. */
  readonly source: string
}
