import { dataset } from '../datasets/dataset.js'
import type { Dataset } from '../datasets/dataset.js'
import { isDataset } from '../datasets/isDataset.js'
import { profileBrand } from './profileBrand.js'
import type { ProfileOptions } from './profileOptions.js'

/** Data of which only the profile is compared. */
export interface LiveProfile {
  readonly [profileBrand]: true
  readonly dataset: Dataset
  readonly options: ProfileOptions
}

/**
 * The profile of data as a reference: what a reference file would hold of them, and no more. A comparison gives the same verdict as with
 * the data themselves, but for values that became frequent and that the profile did not keep.
 *
 * @param data  a dataset, or whatever `dataset()` takes
 */
export function liveProfile(data: unknown, options: ProfileOptions = {}): LiveProfile {
  return Object.freeze({
    [profileBrand]: true as const,
    dataset: isDataset(data) ? data : dataset(data),
    options: Object.freeze({ ...options }),
  })
}
