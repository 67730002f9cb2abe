import { Misuse } from '../sql/misuse.js'
import type { AnyRow, Dataset, DatasetColumn } from './dataset.js'
import { isDataset } from './isDataset.js'

/** One column of a dataset, for the single-column form of matchers: `expect(column(orders, 'age')).toHaveNoNulls()`. */
export function column<Row = AnyRow, Name extends keyof Row & string = keyof Row & string>(
  dataset: Dataset<Row>,
  name: Name,
): DatasetColumn<Row, Row[Name]> {
  if (!isDataset(dataset)) throw new Misuse('column(dataset, name): the first argument must come from dataset(…)')
  if (typeof name !== 'string') throw new Misuse(`column(dataset, name): the name must be a string, not ${typeof name}`)
  return Object.freeze({ dataset, column: name })
}
