import fc from '../../support/property.js'
import { afterAll, expect, test } from 'vitest'
import type { Aggregate } from '../../../src/aggregates/aggregate.js'
import { moments } from '../../../src/aggregates/moments.js'
import { sum } from '../../../src/aggregates/sum.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'
import type { Condition } from '../../../src/sql/condition.js'
import type { Column } from '../../../src/sql/schema.js'

const session = openSession({ threads: 2, memoryLimit: '500MB' })
afterAll(() => session.close())

async function ask<State>(
  values: readonly unknown[],
  of: (column: Column) => Aggregate<State>,
  { where }: { readonly where?: Condition } = {},
): Promise<State> {
  const rows = dataset(values.map((x) => ({ x })))
  const column = (await session.open(rows)).schema.find(({ name }) => name === 'x')
  if (column === undefined) throw new Error('x is not there')
  const aggregate = of(column)
  const asked = where === undefined ? rows : rows.where(where)
  const [result] = await session.settle([
    (answer) =>
      answer(
        asked,
        metric(aggregate.key, [aggregate], (state) => state),
      ),
  ])
  if (result?.status !== 'fulfilled') throw new Error(String(result?.reason))
  return result.value
}

const alternating = (base: number): number[] => [base + 0.2, ...Array.from({ length: 1000 }, (_, i) => base + (i % 2 === 0 ? 0.1 : 0.3))] // prettier-ignore

// mean = sum(map(Fraction, xs)) / n; squaredDeviations = sum((Fraction(x) - mean) ** 2 for x in xs), in Python 3.11
test.each([
  ['NIST NumAcc1', [10000001, 10000003, 10000002], 10000002, 2],
  ['NIST NumAcc3', alternating(1_000_000), 1000000.2, 10.00000000698492],
  ['NIST NumAcc4', alternating(10_000_000), 10000000.2, 10.000000111758709],
  ['ones far from 0', [1e15, 1e15 + 1, 1e15 + 0.5], 1e15 + 0.5, 0.5],
  [
    'integers at the end of what doubles hold',
    [2 ** 53 - 1, 2 ** 53 - 2, 2 ** 53 - 4],
    9007199254740990,
    4.666666666666667,
  ],
  [
    'integers beyond it',
    [9007199254740993n, 9007199254740995n, 9007199254740999n],
    9007199254740996,
    18.666666666666668,
  ],
  [
    'noise of 1e-7 on 1e9',
    Array.from({ length: 10 }, (_, i) => 1e9 + 1e-7 * i),
    1000000000.0000005,
    8.65441052155802e-13,
  ],
  ['what cancels', [1e16, 1.5, -1e16, 2.5], 1, 2e32],
  ['one far away', [-1e9, ...Array.from({ length: 100 }, (_, i) => 0.1 * i)], -9900985.198019803, 9.900990197029711e17],
  ['the smallest', [3e-280, 1e-281, 2e-281], 1.1e-280, 0],
  ['one value', [0.1], 0.1, 0],
  ['equal values', [0.1, 0.1, 0.1], 0.1, 0],
  ['zeros', [0, -0, 0.0], 0, 0],
  ['NaN and infinities, which are no values', [NaN, 1.5, Infinity, 2.5, -Infinity, null], 2, 0.5],
])('%s', async (_, values, mean, squaredDeviations) => {
  const state = await ask(values, moments)
  expect(Math.abs(state.mean - mean)).toBeLessThanOrEqual(Math.abs(mean) * 1e-15)
  expect(Math.abs(state.squaredDeviations - squaredDeviations)).toBeLessThanOrEqual(squaredDeviations * 1e-9)
})

test('no values have no moments', async () => {
  expect(await ask([null, 1.5, NaN], moments, { where: 'x IS NULL' })).toEqual({
    count: 0,
    mean: 0,
    squaredDeviations: 0,
  })
})

test('a narrowed column is measured by its own range, however far the others are', async () => {
  const values = [1e-3, 2e-3, 4e-3, 1e300, -1e300]
  const state = await ask(values, moments, { where: 'abs(x) < 1' })
  expect(state).toEqual({
    count: 3,
    mean: 7e-3 / 3,
    squaredDeviations: expect.closeTo(4.666666666666667e-6, 18) as number,
  })
})

test('sums are exact', async () => {
  expect(await ask([2n ** 62n, 2n ** 62n, 1n], sum)).toEqual({ count: 3, sum: 2n ** 63n + 1n })
  expect(await ask([0.1, 0.2, -0.3, 1e20, -1e20], sum)).toEqual({ count: 5, sum: expect.closeTo(0, 1) as number })
  expect(await ask([1, 2, 3], sum)).toEqual({ count: 3, sum: 6 })
})

test('no order of rows changes a digit, and the parts give the whole', async () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.constantFrom(0.1, 1e-9, null),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 40 }), fc.nat(40), async (values, at) => {
      fc.pre(values.some((value) => value !== null))
      const decimal = [...values, 0.5]
      const whole = await ask(decimal, moments)
      expect(await ask(decimal.toReversed(), moments)).toEqual(whole)
      const parts = [decimal.slice(0, at), decimal.slice(at)].filter((part) => part.some((value) => value !== null))
      const states = await Promise.all(
        parts.map((part) => ask(part, (column) => moments({ ...column, type: 'number' }))),
      )
      const [first = whole, ...more] = states
      const merged = more.reduce(
        (a, b) => moments({ name: 'x', type: 'number', engineType: 'DOUBLE' }).merge?.(a, b) ?? a,
        first,
      )
      expect(merged.count).toBe(whole.count)
      expect(merged.mean).toBeCloseTo(whole.mean, 6)
      expect(merged.squaredDeviations / (whole.squaredDeviations || 1)).toBeCloseTo(
        whole.squaredDeviations === 0 ? 0 : 1,
        6,
      )
    }),
    { numRuns: 20 },
  )
})
