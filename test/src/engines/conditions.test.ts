import { afterAll, expect, test } from 'vitest'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { rowCount } from '../../../src/metrics/rowCount.js'
import { col } from '../../../src/sql/col.js'
import type { Condition } from '../../../src/sql/condition.js'

const orders = dataset([
  { customer_id: 1, plan: 'free', amount: 2.5, 'a"; --': null },
  { customer_id: 2, plan: 'paid', amount: NaN, 'a"; --': 'x' },
  { customer_id: 3, plan: null, amount: -1, 'a"; --': "it's" },
])
const session = openSession({ threads: 2, memoryLimit: '500MB' })
afterAll(() => session.close())

async function count(condition: Condition): Promise<unknown> {
  const [result] = await session.settle([(ask) => ask(orders.where(condition), rowCount)])
  return result?.status === 'fulfilled' ? result.value : String(result?.reason)
}

test.each([
  ["plan = 'paid'", 1],
  ['customer_id > 1 -- and more', 2],
  ['customer_id > 1 /* or */ and plan is not null', 1],
  [
    col('customer_id')
      .between(2, 3)
      .and(col('plan').in(['paid', 'team'])),
    1,
  ],
  [col('plan').eq('free').or('customer_id = 3', col('customer_id').eq(2)), 3],
  [col('plan').notIn(['free']), 1],
  [col('plan').in([]), 0],
  [col('plan').isNull().not(), 2],
  [col('plan').matches(/^P/i), 1],
  [col('plan').like('f%'), 1],
  [col('amount').mul(2).sub(col('customer_id')).gte(4), 2],
  [col('customer_id').div(0).isNull(), 3],
  [col('a"; --').eq("it's"), 1],
  [col('a"; --').ne('\0'), 2],
])('rows for which %j holds', async (condition, rows) => {
  expect(await count(condition)).toBe(rows)
})

test.each([
  [
    'custmer_id > 1',
    /^Misuse: "custmer_id > 1" cannot be asked: there is no column "custmer_id"; did you mean "customer_id"\?$/,
  ],
  [col('custmer_id').gt(1), /^Misuse: there is no column "custmer_id"; did you mean "customer_id"\?$/],
  ['customer_id >', /^Misuse: "customer_id >" is not SQL for one value: .*syntax error/],
  ['customer_id + 1', /^Misuse: "customer_id \+ 1" is no condition: it is of type (BIGINT|INTEGER)/],
  ['sum(customer_id) > 1', /it speaks of other rows than one$/],
  ['row_number() over () > 1', /it speaks of other rows than one$/],
  ['true; drop table x', /^Misuse: .* is not SQL for one value/],
  ['true, false', /is not one expression over the columns of a row$/],
  ['true) or (true', /is not SQL for one value/],
  ['true from range(3)', /is not one expression/],
  ["1 in (select 1 from read_text('/etc/passwd'))", /cannot be asked: .*disabled/],
])('%j is misuse', async (condition, message) => {
  expect(await count(condition)).toMatch(message)
})

test('what one condition does wrong while it runs is no failure of the others, and no value of the data is told', async () => {
  const asked = ['CAST(plan AS INTEGER) > 1', "plan = 'paid'", 'customer_id > 1', "error('secret') is null"]
  const results = await session.settle(asked.map((condition) => (ask) => ask(orders.where(condition), rowCount)))
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))).toEqual([
    expect.stringMatching(/^Error: the engine could not answer: Conversion Error: Could not convert string '…' to/),
    1,
    2,
    expect.stringContaining('the engine could not answer'),
  ])
})
