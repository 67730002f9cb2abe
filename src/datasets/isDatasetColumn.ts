import type { DatasetColumn } from './dataset.js'
import { isDataset } from './isDataset.js'
import { isObject } from './isObject.js'

/** Whether a value came from `column(dataset, name)` or `dataset.column(name)`. */
export function isDatasetColumn(value: unknown): value is DatasetColumn {
  return isObject(value) && isDataset(value['dataset']) && typeof value['column'] === 'string'
}
