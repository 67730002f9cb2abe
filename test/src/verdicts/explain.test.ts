import { expect, test } from 'vitest'
import { explain } from '../../../src/verdicts/explain.js'

test('a failure says the call, what was expected and received, the counts behind it and where they come from', () => {
  const message = explain(
    {
      outcome: 'fail',
      expected: 'null rate < 0.01',
      received: 0.0372,
      counted: '1,488 nulls in 40,000 rows of customer_id (VARCHAR)',
    },
    {
      call: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)',
      not: false,
      scanned: 'data/orders.parquet, one scan for 7 assertions',
    },
  )
  expect(message).toBe(`expect(orders).toHaveNullRateBelow("customer_id", 0.01)

  Expected  null rate < 0.01
  Received  0.0372
  Counted   1,488 nulls in 40,000 rows of customer_id (VARCHAR)
  Scanned   data/orders.parquet, one scan for 7 assertions`)
})

test('.not stands before what was expected', () => {
  const message = explain({ outcome: 'fail', expected: '4 rows', received: 4 }, { call: 'call', not: true })
  expect(message).toBe('call\n\n  Expected  not 4 rows\n  Received  4')
})

test('received is shown in words where the matcher has some, and further lines follow the counts', () => {
  const message = explain(
    { outcome: 'fail', expected: 'a', received: 0.5, shown: '0.5 (50 %)', counted: 'c', details: ['', 'more'] },
    { call: 'call', not: false },
  )
  expect(message).toBe('call\n\n  Expected  a\n  Received  0.5 (50 %)\n  Counted   c\n\n  more')
})

test('a misuse has only its sentence', () => {
  const details = ['column "custmer_id" is not in orders; did you mean "customer_id"?']
  expect(explain({ outcome: 'error', expected: '', details }, { call: 'call', not: true })).toBe(
    `call\n\n  ${details[0]}`,
  )
})
