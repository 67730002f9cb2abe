import { dataset } from '../src/datasets/dataset.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { isDataset } from '../src/datasets/isDataset.js'
import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import { Misuse } from '../src/sql/misuse.js'
import { print } from './print.js'

/** Another dataset that a matcher was given: as it is, or a frame, records or columns of which one is made. */
export function datasetGiven(data: unknown): Dataset {
  if (isDataset(data)) return data
  if (typeof data === 'object' && data !== null && !isDatasetColumn(data)) return dataset(data)
  throw new Misuse(`the other data must be a dataset, a frame, records or columns, not ${print(data)}`)
}
