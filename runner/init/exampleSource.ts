/** A first test file where no data were named: it runs, and shows where one's own data go. */
export const exampleSource = `import { dataset, describe, expect, test } from 'mltest'

// Your data instead: dataset('data/orders-*.parquet'), a CSV or JSON file, a frame in memory.
const orders = dataset([
  { id: 1, amount: 20.5, plan: 'basic' },
  { id: 2, amount: 99.9, plan: 'pro' },
  { id: 3, amount: 18.2, plan: 'basic' },
])

describe('orders', () => {
  test('are filled in and told apart', () => {
    expect(orders).toHaveNoNulls()
    expect(orders).toHaveUniqueValues('id')
  })

  test('stay within bounds', () => {
    expect(orders).toHaveValuesBetween('amount', 0, 1000)
    expect(orders).toHaveValuesIn('plan', ['basic', 'pro'])
  })
})
`
