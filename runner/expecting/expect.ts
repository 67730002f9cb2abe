import type { BaseExpect, AsymmetricMatchers, Inverse, Matchers } from 'expect'
import type { Dataset, DatasetColumn } from '../../src/datasets/dataset.js'

type DataAssertions = Readonly<Record<string, (...given: readonly unknown[]) => PromiseLike<void>>>

export interface Expect extends BaseExpect, AsymmetricMatchers {
  (data: Dataset | DatasetColumn): DataAssertions
  <Value>(actual: Value): Matchers<void, Value> & Inverse<Matchers<void, Value>>
  readonly not: Omit<AsymmetricMatchers, 'any' | 'anything'>
}
