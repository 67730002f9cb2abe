import path from 'node:path'
import type { Dataset } from '../../src/datasets/dataset.js'
import { datasetName } from '../../src/store/datasetName.js'
import type { PeriodDataset } from '../config/config.js'

/** What the store and the config's `period` know of data: their name, and the path of files relative to the root. */
export function periodDataset(dataset: Dataset, root: string): PeriodDataset {
  const { source } = dataset
  const name = datasetName(dataset)
  if (source.kind !== 'files') return { name }
  const file = path.relative(root, path.resolve(source.base, source.pattern))
  return { name, source: file.split(path.sep).join('/') }
}
