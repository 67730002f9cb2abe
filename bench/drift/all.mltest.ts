import { dataset, expect, test } from 'mltest'

const orders = dataset(process.env['ORDERS'] ?? 'orders.parquet')
const reference = process.env['REFERENCE']

test('twenty columns', () => {
  if (reference === undefined) expect(orders).toMatchReference()
  else expect(orders).toNotDriftFrom(dataset(reference))
})
