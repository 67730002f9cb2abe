import { dataset, expect } from 'mltest'

const orders = dataset(process.env['ORDERS'] ?? 'orders.parquet')

const columns = [
  'id',
  'customer',
  'amount',
  'price',
  'discount',
  'tax',
  'score',
  'quantity',
  'age',
  'rating',
  'latitude',
  'longitude',
  'visits',
  'plan',
  'country',
  'product',
  'email',
  'note',
  'created',
  'active',
]

const ranges = {
  customer: [0, 1_000_000],
  amount: [0, 10_000],
  price: [-50, 100],
  discount: [0, 0.4],
  tax: [0, 0.2],
  score: [0, 1],
  quantity: [1, 20],
  age: [18, 80],
  rating: [1, 5],
  latitude: [-60, 60],
  longitude: [-180, 180],
  visits: [0, 100_000],
} as const

const means = {
  amount: [20, 50],
  price: [19, 21],
  discount: [0.1, 0.3],
  tax: [0, 0.2],
  score: [0.4, 0.6],
  quantity: [10, 11],
  age: [40, 60],
  visits: [49_000, 51_000],
} as const

const deviations = { amount: [10, 100], price: [4, 6], discount: [0.1, 0.2], tax: [0.05, 0.06] } as const
const medians = { amount: [15, 25], price: [19, 21], score: [0.4, 0.6], visits: [49_000, 51_000] } as const
const tails = { amount: [50, 200], price: [25, 30] } as const
const many = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${String(index)}`)

/** Sixty assertions of sixteen kinds, all true of `orders()`; `orders.sql` asks the same by hand. */
export const checks: readonly (() => PromiseLike<unknown>)[] = [
  () => expect(orders).toHaveRowCountBetween(1, 100_000_000),
  () => expect(orders).toHaveColumns(columns),
  () => expect(orders).toHaveColumnTypes({ id: 'integer', amount: 'number', plan: 'string', created: 'timestamp' }),
  ...columns.map((column) => () => expect(orders).toHaveNullRateBelow(column, 0.5)),
  ...Object.entries(ranges).map(
    ([column, [low, high]]) =>
      () =>
        expect(orders).toHaveValuesBetween(column, low, high),
  ),
  ...Object.entries(means).map(
    ([column, [low, high]]) =>
      () =>
        expect(orders).toHaveMeanBetween(column, low, high),
  ),
  ...Object.entries(deviations).map(
    ([column, [low, high]]) =>
      () =>
        expect(orders).toHaveStandardDeviationBetween(column, low, high),
  ),
  ...Object.entries(medians).map(
    ([column, [low, high]]) =>
      () =>
        expect(orders).toHaveMedianBetween(column, low, high),
  ),
  ...Object.entries(tails).map(
    ([column, [low, high]]) =>
      () =>
        expect(orders).toHaveQuantileBetween(column, 0.95, low, high),
  ),
  () => expect(orders).toHaveMaximumBetween('visits', 90_000, 99_999),
  () => expect(orders).toHaveUniqueValues('id'),
  () => expect(orders).toHaveValuesIn('plan', ['basic', 'pro', 'gold']),
  () => expect(orders).toHaveValuesIn('country', many('country', 50)),
  () => expect(orders).toHaveValuesIn('product', many('product', 500)),
  () => expect(orders).toSatisfy("regexp_matches(email, '^customer\\.[0-9]{6}@example\\.org$')"),
  () => expect(orders).toSatisfy('tax < score + 1'),
]
