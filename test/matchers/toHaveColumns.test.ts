import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const orders = dataset([{ id: 1, customer_id: 2, amount: 9.5 }], { name: 'orders' })

describe('toHaveColumns', () => {
  test('passes when all are there, in whatever order', async () => {
    expect((await check(orders).toHaveColumns(['amount', 'id'])).verdict).toMatchObject({
      outcome: 'pass',
      received: [],
    })
  })

  test('names those that are missing, and what they may be called', async () => {
    const { verdict, message } = await check(orders).toHaveColumns(['id', 'custmer_id', 'plan'])
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['custmer_id', 'plan'] })
    expect(message).toContain('missing "custmer_id"; did you mean "customer_id"?')
    expect(message).toContain('Received  2 missing')
  })

  test('exact: no others', async () => {
    const { verdict, message } = await check(orders).toHaveColumns(['id', 'amount'], { exact: true })
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['customer_id'] })
    expect(message).toContain('extra "customer_id"')
    const both = await check(orders).toHaveColumns(['id', 'amount', 'plan'], { exact: true })
    expect(both.verdict.facts).toMatchObject({ missing: ['plan'], extra: ['customer_id'] })
  })

  test('ordered: in this order, with others between', async () => {
    expect((await check(orders).toHaveColumns(['id', 'amount'], { ordered: true })).verdict.outcome).toBe('pass')
    const { verdict, message } = await check(orders).toHaveColumns(['amount', 'id'], { ordered: true })
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['amount', 'id'] })
    expect(message).toContain('out of order: "id", "amount"')
  })

  test('names are exact: case counts', async () => {
    expect((await check(orders).toHaveColumns(['ID'])).message).toContain('missing "ID"; did you mean "id"?')
  })

  test('.not swaps', async () => {
    expect((await check(orders).not.toHaveColumns(['plan'])).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveColumns(['id'])).verdict.outcome).toBe('fail')
  })

  test('no rows are a failure unless allowed', async () => {
    const none = orders.where('id > 9')
    expect((await check(none).toHaveColumns(['id'])).verdict.outcome).toBe('fail')
    expect((await check(none).toHaveColumns(['id'], { allowEmpty: true })).verdict.outcome).toBe('pass')
  })

  test.each([[['id'], { exakt: true }], [[]], ['id'], [[1]]])('%j is an error', async (...args) => {
    const { verdict } = await check(orders).toHaveColumns(...(args as unknown as [string[]]))
    expect(verdict.outcome).toBe('error')
  })
})
