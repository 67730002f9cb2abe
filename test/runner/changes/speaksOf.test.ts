import { expect, test } from 'vitest'
import { speaksOf } from '../../../runner/changes/speaksOf.js'

test.each([
  [`dataset('data/orders.csv')`, true],
  [`dataset("./data/orders.csv")`, true],
  ['dataset(`../shop/data/orders.csv`)', true],
  [`dataset('data/*.csv')`, true],
  [`dataset('**/orders.{csv,parquet}')`, true],
  [`dataset('other/orders.csv')`, false],
  [`dataset('data/orders.csv.bak')`, false],
  [`test('orders', () => {})`, false],
  [`// data/orders.csv`, false],
  [`dataset('')`, false],
])('%s: %s', (source, speaks) => {
  expect(speaksOf(source, '/home/me/shop/data/orders.csv')).toBe(speaks)
})
