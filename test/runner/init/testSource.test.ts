import { expect, test } from 'vitest'
import { testSource } from '../../../runner/init/testSource.js'

const orders = {
  name: 'orders',
  data: 'data/orders.csv',
  contract: 'contracts/orders.odcs.yaml',
  rows: 40_000,
  sensitive: [],
}

test('reads as if written by hand', () => {
  expect(testSource(orders)).toBe(`import { dataset, describe, expect, test } from 'mltest'

const orders = dataset('data/orders.csv')

describe('orders', () => {
  test('keep their contract', () => {
    expect(orders).toMatchContract('contracts/orders.odcs.yaml')
  })

  test('are about as many rows as ever', () => {
    expect(orders).toHaveRowCountBetween(20_000, 80_000) // 40,000 rows now
  })

  test('still look like what we last reviewed', () => {
    expect(orders).toMatchReference()
  })
})
`)
})

test('few rows have no reference, which could not tell a shift from chance', () => {
  expect(testSource({ ...orders, rows: 999 })).not.toContain('toMatchReference')
})

test('what is sensitive is so in the test too', () => {
  expect(testSource({ ...orders, sensitive: ['email'] })).toContain("orders.csv', { sensitive: ['email'] })")
})

test('paths are quoted, whatever is in them', () => {
  expect(testSource({ ...orders, data: "it's\\\n.csv" })).toContain("dataset('it\\'s\\\\\\n.csv')")
})
