import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const orders = dataset([{ id: 1, amount: 9.5, plan: 'pro', day: new Date('2026-11-24T10:00:00Z'), note: null }], {
  name: 'orders',
})

describe('toHaveColumnTypes', () => {
  test('takes our types, the engine’s, and lists of them', async () => {
    const types = { id: 'BIGINT', amount: ['decimal', 'number'], plan: 'string', day: 'timestamp' } as const
    expect((await check(orders).toHaveColumnTypes(types)).verdict).toMatchObject({ outcome: 'pass', received: [] })
  })

  test('names columns of another type, and those that are missing', async () => {
    const { verdict, message } = await check(orders).toHaveColumnTypes({
      id: 'string',
      total: 'number',
      plan: 'string',
    })
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['id', 'total'] })
    expect(message).toContain('id: integer (BIGINT), not string')
    expect(message).toContain('total: missing, not number')
  })

  test('a column of nothing but nulls is of no type', async () => {
    expect((await check(orders).toHaveColumnTypes({ note: 'string' })).message).toContain(
      'note: all null, of no known type',
    )
  })

  test('.not swaps', async () => {
    expect((await check(orders).not.toHaveColumnTypes({ id: 'string' })).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveColumnTypes({ id: 'integer' })).verdict.outcome).toBe('fail')
  })

  test('no rows are a failure unless allowed', async () => {
    const none = orders.where('id > 9')
    expect((await check(none).toHaveColumnTypes({ id: 'integer' })).verdict.outcome).toBe('fail')
    expect((await check(none).toHaveColumnTypes({ id: 'integer' }, { allowEmpty: true })).verdict.outcome).toBe('pass')
  })

  test('a type that does not exist is an error', async () => {
    const { verdict, message } = await check(orders).not.toHaveColumnTypes({ id: 'interger' as 'integer' })
    expect(verdict.outcome).toBe('error')
    expect(message).toContain('"interger" is no type that id could have; did you mean "integer"?')
    expect((await check(orders).toHaveColumnTypes({})).verdict.outcome).toBe('error')
  })
})
