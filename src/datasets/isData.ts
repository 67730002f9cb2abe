import { recogniseFrame } from './frames/recogniseFrame.js'
import { isDataset } from './isDataset.js'
import { isDatasetColumn } from './isDatasetColumn.js'

/**
 * Whether `expect(value)` speaks of data: a dataset, a column of one, or a frame of a library we know.
 * Arrays and plain objects are not, since most of them are ordinary values; `dataset(records)` makes data of them.
 */
export function isData(value: unknown): boolean {
  return isDataset(value) || isDatasetColumn(value) || recogniseFrame(value) !== undefined
}
