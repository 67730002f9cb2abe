import type { AnyRow } from '../src/datasets/dataset.js'
import type { AssertionsOf, ColumnAssertionsOf } from './datasetAssertions.js'
import toHaveNullRateBelow from './toHaveNullRateBelow.js'
import toHaveRowCount from './toHaveRowCount.js'
import toHaveRowCountBetween from './toHaveRowCountBetween.js'
import toHaveUniqueValues from './toHaveUniqueValues.js'

/** Every matcher of ours by name. The types of `expect(dataset)` are made of it. */
export const registry = {
  ...toHaveNullRateBelow,
  ...toHaveRowCount,
  ...toHaveRowCountBetween,
  ...toHaveUniqueValues,
}

type Registry = typeof registry

declare global {
  /** Your own matchers, for the compiler: `declare global { interface MltestMatchers extends Mine {} }`. */
  interface MltestMatchers {
    readonly [yours]?: never
  }
}

declare const yours: unique symbol

type Matchers = Registry & Omit<MltestMatchers, typeof yours>

/** What `expect(dataset)` offers. */
export type DatasetAssertions<Row = AnyRow> = AssertionsOf<Matchers, Row>

/** What `expect(dataset.column('x'))` offers. */
export type ColumnAssertions = ColumnAssertionsOf<Matchers>
