import type { AsymmetricMatchers, BaseExpect, Expect as JestExpect, Inverse } from 'expect'
import type { ColumnAssertions, DatasetAssertions } from '../../matchers/index.js'
import type { AnyRow, Dataset, DatasetColumn } from '../../src/datasets/dataset.js'

/** Jest's `expect`; on data, assertions of ours, which need no `await`: they are judged together before the file ends. */
export interface Expect extends BaseExpect, AsymmetricMatchers, Inverse<Omit<AsymmetricMatchers, 'any' | 'anything'>> {
  <Row>(data: Dataset<Row>): BothWays<DatasetAssertions<Row>>
  <Row, Value>(column: DatasetColumn<Row, Value>): BothWays<ColumnAssertions<Value>>
  (frame: Frame): BothWays<DatasetAssertions>
  /** Jest's for values, and ours for data. */
  <Row extends AnyRow>(records: readonly Row[]): ReturnType<JestExpect> & BothWays<DatasetAssertions<Row>>
  (actual: unknown): ReturnType<JestExpect>
}

type BothWays<Assertions> = Assertions & { readonly not: Assertions }

/** A frame of danfo, Polars, Arquero or Arrow, by what tells it from other objects. */
type Frame =
  | { readonly columns: readonly string[]; readonly dtypes: readonly unknown[] }
  | { columnNames(): string[]; numRows(): number }
  | { readonly numRows: number; getChild(name: string): unknown }
