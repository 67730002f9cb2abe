import type { registry } from '../../matchers/index.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { integer } from '../../src/datasets/schema/integer.js'
import { number } from '../../src/datasets/schema/number.js'
import { schema } from '../../src/datasets/schema/schema.js'

/** A matcher and its arguments. */
export interface Call {
  readonly name: keyof typeof registry
  readonly args: readonly unknown[]
  /** It joins, sorts, or groups groups: work that no other assertion shares. */
  readonly isApart?: true
}

/** One assertion of every matcher of integrity and schema, all true of `orders()`. */
export function calls(orders: Dataset, rows: number): readonly Call[] {
  const countries = orders.with({ half: 'id % 2' })
  return [
    { name: 'toHaveRowCount', args: [rows] },
    { name: 'toHaveRowCountBetween', args: [1, 2_000_000] },
    { name: 'toHaveColumns', args: [['id', 'plan']] },
    { name: 'toHaveColumnTypes', args: [{ id: 'integer', plan: 'string' }] },
    { name: 'toHaveNullRateBelow', args: ['discount', 0.05] },
    { name: 'toHaveNoNulls', args: ['id'] },
    { name: 'toHaveSpecialValueRateBelow', args: ['price', [-1, 999], 0.1] },
    { name: 'toHaveUniqueValues', args: ['id'] },
    { name: 'toHaveUniqueRows', args: [] },
    { name: 'toHaveDuplicateRateBelow', args: [0.999, 'customer'] },
    { name: 'toHaveValuesBetween', args: ['age', 0, 120] },
    { name: 'toHaveValuesIn', args: ['plan', ['basic', 'pro', 'gold']] },
    { name: 'toHaveValuesNotIn', args: ['plan', ['none']] },
    { name: 'toHaveValuesMatching', args: ['email', /@example\.org$/] },
    { name: 'toHaveValuesLike', args: ['email', 'email'] },
    { name: 'toHaveStringLengthBetween', args: ['country', 1, 20] },
    { name: 'toHaveMeanBetween', args: ['amount', 20, 50] },
    { name: 'toHaveMedianBetween', args: ['amount', 15, 25] },
    { name: 'toHaveStandardDeviationBetween', args: ['price', 4, 6] },
    { name: 'toHaveSumBetween', args: ['quantity', 0, 1e9] },
    { name: 'toHaveMinimumBetween', args: ['visits', 0, 100] },
    { name: 'toHaveMaximumBetween', args: ['visits', 90_000, 100_000] },
    { name: 'toHaveQuantileBetween', args: ['amount', 0.95, 50, 200] },
    { name: 'toHaveDistinctCountBetween', args: ['product', 400, 500] },
    { name: 'toHaveDistinctShareBetween', args: ['customer', 0.1, 1] },
    { name: 'toHaveMostCommonShareBelow', args: ['plan', 0.8] },
    { name: 'toHaveShareOfBetween', args: ['plan', 'basic', 0.6, 0.8] },
    { name: 'toBeSortedBy', args: ['id'], isApart: true },
    { name: 'toHaveOutlierRateBelow', args: ['price', 0.05] },
    { name: 'toHaveCorrelationBetween', args: ['score', 'tax', -0.1, 0.1] },
    { name: 'toBeFresh', args: ['created', '100d', { now: '2026-03-01' }] },
    { name: 'toHaveNoGaps', args: ['created', '1h'], isApart: true },
    { name: 'toSatisfy', args: ['tax < score + 1'] },
    { name: 'toHaveValuesFoundIn', args: ['id', countries, 'id'], isApart: true },
    { name: 'toHaveSameRowsAs', args: [orders, { key: 'id' }], isApart: true },
    { name: 'toHaveNoOverlapWith', args: [orders.where('false'), { on: 'id' }], isApart: true },
    { name: 'toHaveConsistentLabels', args: [['id'], 'plan'], isApart: true },
    { name: 'toHaveNoLeakage', args: ['plan'], isApart: true },
    { name: 'toHaveNoMixedTypes', args: ['note'] },
    { name: 'toHaveNoVariants', args: ['country'] },
    { name: 'toHaveNoConstantColumns', args: [] },
    { name: 'toMatchSchema', args: [schema({ id: integer().unique(), price: number().between(-50, 100) })] },
  ]
}
