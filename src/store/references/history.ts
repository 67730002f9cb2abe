import { dataset } from '../../datasets/dataset.js'
import type { AnyRow, Dataset } from '../../datasets/dataset.js'
import { isDataset } from '../../datasets/isDataset.js'
import { historyBrand } from './historyBrand.js'
import type { DatasetHistory, HistoryQuestion } from './historyQuestion.js'

/** The numbers of data that go on from run to run. */
export interface Histories<Row = AnyRow> {
  rowCount(): DatasetHistory<Row>
  nullRate(column: keyof Row & string): DatasetHistory<Row>
  distinctCount(column: keyof Row & string): DatasetHistory<Row>
  mean(column: keyof Row & string): DatasetHistory<Row>
  median(column: keyof Row & string): DatasetHistory<Row>
  /** Of 0.01, 0.05, 0.25, 0.5, 0.75, 0.95 and 0.99, which profiles hold. */
  quantile(column: keyof Row & string, share: number): DatasetHistory<Row>
  standardDeviation(column: keyof Row & string): DatasetHistory<Row>
  minimum(column: keyof Row & string): DatasetHistory<Row>
  maximum(column: keyof Row & string): DatasetHistory<Row>
  sum(column: keyof Row & string): DatasetHistory<Row>
}

/**
 * A number of data, with what it was in the accepted runs of the store: `expect(history(orders).nullRate('customer_id')).toContinue()`.
 *
 * @param data  a dataset, or whatever `dataset()` takes
 */
export function history<Row = AnyRow>(data: Dataset<Row>): Histories<Row> {
  const whole = isDataset(data) ? data : dataset<Row>(data)
  const asking = (question: HistoryQuestion): DatasetHistory<Row> =>
    Object.freeze({ ...whole, [historyBrand]: question })
  const of = (number: HistoryQuestion['number']) => (column: string) => asking({ number, column })
  return {
    rowCount: () => asking({ number: 'row count' }),
    nullRate: of('null rate'),
    distinctCount: of('distinct values'),
    mean: of('mean'),
    median: (column) => asking({ number: 'quantile', column, share: 0.5 }),
    quantile: (column, share) => asking({ number: 'quantile', column, share }),
    standardDeviation: of('standard deviation'),
    minimum: of('minimum'),
    maximum: of('maximum'),
    sum: of('sum'),
  }
}
