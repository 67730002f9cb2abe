import type { Dataset, DatasetColumn } from '../../src/datasets/dataset.js'
import { dataset } from '../../src/datasets/dataset.js'
import { isDataset } from '../../src/datasets/isDataset.js'
import { isDatasetColumn } from '../../src/datasets/isDatasetColumn.js'

/** What `expect` was given as a dataset: frames, records and columns become one; the same object is the same data. */
export function dataOf(subject: unknown): Dataset | DatasetColumn {
  if (isDataset(subject) || isDatasetColumn(subject)) return subject
  if (typeof subject !== 'object' || subject === null) return dataset(subject)
  const known = made.get(subject)
  if (known !== undefined) return known
  const data = dataset(subject)
  made.set(subject, data)
  return data
}

const made = new WeakMap<object, Dataset>()
