import type { AnyRow, Dataset } from '../../datasets/dataset.js'
import type { historyBrand } from './historyBrand.js'

/** Which number of data is followed. */
export interface HistoryQuestion {
  readonly number:
    | 'row count'
    | 'null rate'
    | 'distinct values'
    | 'mean'
    | 'quantile'
    | 'standard deviation'
    | 'minimum'
    | 'maximum'
    | 'sum'
  readonly column?: string
  /** Of a quantile. */
  readonly share?: number
}

/** Data of which one number is followed over the runs. */
export interface DatasetHistory<Row = AnyRow> extends Dataset<Row> {
  readonly [historyBrand]: HistoryQuestion
}
