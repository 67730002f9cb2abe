import { category, dataset, describe, expect, integer, number, schema, string, test, timestamp } from 'mltest'

/** The same promises as code: the compiler knows the columns, so that a misspelt one does not compile. */
const promised = schema(
  {
    order_id: integer().primaryKey(),
    email: string().like('email').sensitive(),
    amount: number().between(0, 10_000),
    plan: category('basic', 'pro'),
    ordered_at: timestamp(),
    shipped_at: timestamp().nullable(0.4).warn(),
  },
  { strict: true, keys: [['order_id']], rules: ['shipped_at >= ordered_at'] },
)

const orders = dataset('orders.csv', { schema: promised })

describe('orders', () => {
  test('keep the contract that the shop publishes', () => {
    expect(orders).toMatchContract('orders.odcs.yaml')
  })

  test('keep what our code relies on', () => {
    expect(orders).toMatchSchema(promised)
    expect(orders).toHaveMeanBetween('amount', 10, 500)
  })
})
