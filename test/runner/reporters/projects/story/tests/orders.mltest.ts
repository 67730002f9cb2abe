import { dataset, describe, expect, test } from 'mltest'

const orders = dataset('data/orders.parquet')

describe('orders', () => {
  test('the pipeline is sound', () => {
    expect(orders).toHaveNullRateBelow('customer_id', 0.01)
    expect(orders).toHaveUniqueValues('order_id')
    expect(orders).toHaveRowCount(50_000)
  })
})
