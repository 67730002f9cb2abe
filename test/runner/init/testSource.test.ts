import { expect, test } from 'vitest'
import type { ColumnFacts, DataFacts } from '../../../runner/init/dataFacts.js'
import { testSource } from '../../../runner/init/testSource.js'

const column = (name: string, more: Partial<ColumnFacts>): ColumnFacts => ({
  name,
  type: 'string',
  nulls: 0,
  distinct: 40_000,
  ...more,
})

const orders: DataFacts = {
  path: 'data/orders.csv',
  rows: 40_000,
  columns: [
    column('order_id', { type: 'integer', extent: { minimum: 1, maximum: 40_000 } }),
    column('age', { type: 'integer', nulls: 480, distinct: 62, extent: { minimum: 18, maximum: 79 } }),
    column('amount', { type: 'number', distinct: 3121, extent: { minimum: 0.5, maximum: 9980 } }),
    column('plan', { distinct: 3, categories: ['basic', 'pro', 'gold'] }),
    column('comment', { nulls: 30_000, distinct: 9000 }),
    column('empty', { type: undefined, nulls: 40_000, distinct: 0 }),
  ],
}

test('reads as if a person had written it', () => {
  expect(testSource(orders, 'orders')).toBe(`import { dataset, describe, expect, test } from 'mltest'

const orders = dataset('data/orders.csv')

describe('orders', () => {
  test('has about as many rows as ever', () => {
    expect(orders).toHaveRowCountBetween(20_000, 80_000) // 40,000 rows now
  })

  test('has the columns that we count on', () => {
    expect(orders).toHaveColumnTypes({
      order_id: 'integer',
      age: 'integer',
      amount: 'number',
      plan: 'string',
      comment: 'string',
    })
  })

  test('tells its rows apart', () => {
    expect(orders).toHaveUniqueValues('order_id')
  })

  test('is filled in', () => {
    expect(orders).toHaveNoNulls(['order_id', 'amount', 'plan'])
    expect(orders).toHaveNullRateBelow('age', 0.02) // 1.2 % now
  })

  test('stays within bounds', () => {
    expect(orders).toHaveValuesBetween('age', 0, 110) // 18 to 79 now
    expect(orders).toHaveValuesBetween('amount', 0, 15_000) // 0.5 to 9,980 now
    expect(orders).toHaveValuesIn('plan', ['basic', 'pro', 'gold'])
  })

  test('still looks like what we last reviewed', () => {
    expect(orders).toMatchReference()
  })
})
`)
})

test('names of columns and values are text in it, whatever they hold', () => {
  const name = `'); process.exit(1) // \u202e\n`
  const source = testSource(
    { path: 'a\\b.csv', rows: 5, columns: [column(name, { categories: ["it's"], distinct: 1 })] },
    'b',
  )
  expect(source).toContain(String.raw`'\'); process.exit(1) // \u202e\n': 'string'`)
  expect(source).toContain(String.raw`['it\'s']`)
  expect(source).toContain(String.raw`dataset('a\\b.csv')`)
})

test('of few rows there is no reference, against which all would be inconclusive', () => {
  expect(testSource({ ...orders, rows: 999 }, 'orders')).not.toContain('toMatchReference')
})

test('a column called __proto__ stays one', () => {
  const source = testSource({ path: 'a.csv', rows: 5, columns: [column('__proto__', { distinct: 1 })] }, 'a')
  expect(source).toContain("{ ['__proto__']: 'string' }")
})
