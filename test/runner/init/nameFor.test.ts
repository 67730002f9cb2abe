import { expect, test } from 'vitest'
import { nameFor } from '../../../runner/init/nameFor.js'

test.each([
  ['data/new-orders-*.csv', 'newOrders'],
  ['C:\\data\\Users.parquet', 'users'],
  ['2024.csv', 'data2024'],
  ['class.csv', 'dataClass'],
  ['expect.csv', 'dataExpect'],
  ['*.csv', 'data'],
  ['表.csv', 'data'],
])('%s is called %s', (path, name) => {
  expect(nameFor(path)).toBe(name)
})
