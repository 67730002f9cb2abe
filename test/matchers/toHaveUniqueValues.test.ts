import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const orders = dataset(
  [
    { id: 1, line: 1, code: 'a', nothing: null },
    { id: 1, line: 2, code: 'A', nothing: null },
    { id: 2, line: 1, code: 'b', nothing: null },
    { id: 2, line: null, code: null, nothing: null },
    { id: 2, line: null, code: null, nothing: null },
  ],
  { name: 'orders' },
)

describe('toHaveUniqueValues', () => {
  test('fails with the share of surplus rows', async () => {
    const { verdict, message } = await check(orders).toHaveUniqueValues('id')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.6, facts: { surplus: 3, rows: 5 }, columns: ['id'] })
    expect(message).toContain('Counted   3 surplus rows in 5 rows of id (BIGINT)')
  })

  test('case and nulls: letters differ, nulls are left out', async () => {
    expect((await check(orders).toHaveUniqueValues('code')).verdict).toMatchObject({ outcome: 'pass', received: 0 })
  })

  test('several columns are one key', async () => {
    expect((await check(orders).toHaveUniqueValues(['id', 'line'])).verdict).toMatchObject({
      outcome: 'pass',
      columns: ['id', 'line'],
    })
  })

  test('all NaN are one value, −0 is 0', async () => {
    const checks = check({ x: [NaN, NaN, 0, -0, 1] })
    expect((await checks.toHaveUniqueValues('x')).verdict.received).toBe(0.4)
    expect((await checks.toHaveUniqueValues(['x', 'x'])).verdict.received).toBe(0.4)
  })

  test('.not swaps', async () => {
    expect((await check(orders).not.toHaveUniqueValues('id')).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveUniqueValues('code')).verdict.outcome).toBe('fail')
  })

  test('mostly allows a few', async () => {
    expect((await check(orders).toHaveUniqueValues('id', { mostly: 0.4 })).verdict.outcome).toBe('pass')
    expect((await check(orders).toHaveUniqueValues('id', { mostly: 0.41 })).verdict.outcome).toBe('fail')
  })

  test('values are shown only when asked, and never of a sensitive column', async () => {
    expect((await check(orders).toHaveUniqueValues('id')).verdict.details).toBeUndefined()
    const shown = await check(orders).toHaveUniqueValues('id', { showValues: 1 })
    expect(shown.verdict.details).toEqual(['2 stands 3 times'])
    const secret = dataset([{ id: 7 }, { id: 7 }], { sensitive: ['id'], showValues: true })
    expect((await check(secret).toHaveUniqueValues('id')).message).not.toContain('7 stands')
  })

  test('nothing but nulls is a failure both ways, as are no rows', async () => {
    for (const checks of [check(orders), check(orders).not])
      expect((await checks.toHaveUniqueValues('nothing')).verdict.outcome).toBe('fail')
    for (const checks of [check(orders.where('id = 9')), check(orders.where('id = 9')).not])
      expect((await checks.toHaveUniqueValues('id')).verdict.outcome).toBe('fail')
  })

  test.each([
    [['idd'], 'column "idd" is not in orders; did you mean "id"?'],
    [['id', { mostly: 2 }], 'the option "mostly" must be a share in (0, 1], not 2'],
  ])('%j is an error, also under .not', async (args, text) => {
    const { verdict, message } = await check(orders).not.toHaveUniqueValues(...(args as ['id']))
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(text)
  })

  test('agrees with a count in JavaScript', async () => {
    const cell = fc.constantFrom('a', 'b', 'é', 'e\u0301', '', '\u{1F600}', null)
    await forFrames(fc.record({ x: cell, y: cell }), async (rows, data) => {
      const complete = rows.filter(({ x, y }) => x !== null && y !== null)
      const surplus = complete.length - new Set(complete.map(({ x, y }) => JSON.stringify([x, y]))).size
      const { verdict } = await check(data).toHaveUniqueValues(['x', 'y'])
      expect(verdict.received).toBe(complete.length === 0 ? null : surplus / complete.length)
    })
  })
})
