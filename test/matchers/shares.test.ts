import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const orders = dataset(
  {
    id: [1, 2, 3, 3, 4],
    plan: ['pro', 'pro', 'basic', null, 'PRO'],
    weight: [-1, NaN, 0, -0, null],
    ok: [true, true, false, null, true],
    nothing: [null, null, null, null, null],
  },
  { name: 'orders' },
)
const none = orders.where('id > 99')

describe('toHaveSpecialValueRateBelow', () => {
  test('counts sentinels, NaN and infinities out of all rows', async () => {
    expect((await check(orders).toHaveSpecialValueRateBelow('weight', [-1, NaN, Infinity], 0.5)).verdict).toMatchObject(
      {
        outcome: 'pass',
        received: 0.4,
        facts: { special: 2, rows: 5 },
      },
    )
    const { verdict, message } = await check(orders).toHaveSpecialValueRateBelow('plan', ['pro', -1], 0.4)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.4 })
    expect(message).toContain('2 special values in 5 rows of plan (VARCHAR)')
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveSpecialValueRateBelow('weight', [-1], 0.1)).verdict.outcome).toBe('pass')
    expect((await check(none).not.toHaveSpecialValueRateBelow('weight', [-1], 0.1)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveSpecialValueRateBelow('nothing', [-1], 0.1)).verdict.received).toBe(0)
    for (const args of [
      ['plan', [-1], 0.1],
      ['weight', -1, 0.1],
      ['weight', [-1], 2],
    ] as const)
      expect(
        (await check(orders).not.toHaveSpecialValueRateBelow(...(args as unknown as ['plan', [-1], 1]))).verdict
          .outcome,
      ).toBe('error')
  })
})

describe('toHaveUniqueRows', () => {
  test('nulls are equal, and so are NaN', async () => {
    expect((await check(orders).toHaveUniqueRows()).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    const twice = check({ a: [1, 1, 1, 2], b: [NaN, NaN, null, null], c: ['x', 'x', 'x', null] })
    expect((await twice.toHaveUniqueRows()).verdict).toMatchObject({ outcome: 'fail', received: 0.25 })
    expect((await twice.toHaveUniqueRows({ showValues: true })).verdict.details).toEqual(['1, NaN, "x" stands 2 times'])
    expect((await twice.toHaveUniqueRows({ mostly: 0.75 })).verdict.outcome).toBe('pass')
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveUniqueRows()).verdict.outcome).toBe('fail')
    expect((await check(none).not.toHaveUniqueRows()).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveUniqueRows({ nonFinite: 'ignore' } as object)).verdict.outcome).toBe('error')
    const column: unknown = orders.column('id')
    expect((await check(column).toHaveUniqueRows()).verdict.outcome).toBe('error')
  })
})

describe('toHaveDuplicateRateBelow', () => {
  test('is surplus rows over rows, of whole rows or of columns', async () => {
    expect((await check(orders).toHaveDuplicateRateBelow(0.1)).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    const { verdict, message } = await check(orders).toHaveDuplicateRateBelow(0.2, 'id')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.2, columns: ['id'] })
    expect(message).toContain('1 surplus row in 5 rows of id (BIGINT)')
    expect(
      (await check(orders).toHaveDuplicateRateBelow(0.3, ['ok', 'plan'], { where: 'id < 4' })).verdict,
    ).toMatchObject({
      outcome: 'fail',
      received: 1 / 3,
    })
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveDuplicateRateBelow(0.1, 'id')).verdict.outcome).toBe('pass')
    expect((await check(none).not.toHaveDuplicateRateBelow(0.1)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveDuplicateRateBelow(0.1, 'idd')).message).toContain('did you mean "id"?')
    expect((await check(orders).toHaveDuplicateRateBelow(7)).verdict.outcome).toBe('error')
    expect((await check(orders).toHaveDuplicateRateBelow(0.1, { wher: 1 } as object)).message).toContain(
      'did you mean "where"?',
    )
  })
})

describe('toHaveDistinctCountBetween', () => {
  test('counts values exactly: NaN is one, −0 is 0, null is none', async () => {
    expect((await check(orders).toHaveDistinctCountBetween('weight', 3, 3)).verdict).toMatchObject({
      outcome: 'pass',
      received: 3,
    })
    const { verdict, message } = await check(orders).toHaveDistinctCountBetween('plan', 1, 2)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 3, facts: { distinct: 3, values: 4 } })
    expect(message).toContain('Expected  distinct values between 1 and 2')
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveDistinctCountBetween('plan', 1, 2)).verdict.outcome).toBe('pass')
    for (const [data, column] of [
      [orders, 'nothing'],
      [none, 'plan'],
    ] as const)
      for (const checks of [check(data), check(data).not])
        expect((await checks.toHaveDistinctCountBetween(column, 0, 9)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveDistinctCountBetween('plan', 0.5, 2)).message).toContain('a whole number from 0')
  })
})

describe('toHaveDistinctShareBetween', () => {
  test('is different values over values', async () => {
    expect((await check(orders).toHaveDistinctShareBetween('id', 0.8, 1)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0.8,
    })
    expect((await check(orders).toHaveDistinctShareBetween('plan', 0, 0.5)).verdict).toMatchObject({
      outcome: 'fail',
      received: 0.75,
    })
  })

  test('.not, nothing but nulls, misuse', async () => {
    expect((await check(orders).not.toHaveDistinctShareBetween('id', 0.9, 1)).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveDistinctShareBetween('nothing', 0, 1)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveDistinctShareBetween('id', 0, 2)).message).toContain('a share in [0, 1], not 2')
  })
})

describe('toHaveMostCommonShareBelow', () => {
  test('names the value of a category, not of a sensitive column or of one with many values', async () => {
    const { verdict, message } = await check(orders).toHaveMostCommonShareBelow('plan', 0.5)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5 })
    expect(message).toContain('"pro" in 2 rows of 4 values of plan (VARCHAR)')
    const ids = { ssn: ['123', '123', ...Array.from({ length: 100 }, (_, i) => `s${i}`)] }
    expect((await check(ids).toHaveMostCommonShareBelow('ssn', 0.01)).message).not.toContain('123')
    const secret = dataset({ ssn: ['123'] }, { sensitive: ['ssn'] })
    expect((await check(secret).toHaveMostCommonShareBelow('ssn', 0.1)).message).not.toContain('123')
  })

  test('.not, nothing but nulls, misuse', async () => {
    expect((await check(orders).toHaveMostCommonShareBelow('id', 0.5)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0.4,
    })
    expect((await check(orders).not.toHaveMostCommonShareBelow('plan', 0.5)).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveMostCommonShareBelow('nothing', 0.5)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveMostCommonShareBelow('plan', 0)).verdict.outcome).toBe('error')
  })
})

describe('toHaveShareOfBetween', () => {
  test('is the share of one value among those that are not null', async () => {
    expect((await check(orders).toHaveShareOfBetween('plan', 'pro', 0.4, 0.5)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0.5,
      expected: 'share of "pro" between 0.4 and 0.5',
    })
    expect((await check(orders).toHaveShareOfBetween('ok', true, 0, 0.7)).verdict).toMatchObject({
      outcome: 'fail',
      received: 0.75,
    })
    expect((await check(orders).toHaveShareOfBetween('weight', NaN, 0.25, 0.25)).verdict.outcome).toBe('pass')
    expect((await check(orders).toHaveShareOfBetween('plan', 'gold', 0, 0)).verdict.received).toBe(0)
    const about = { relativeTo: orders, within: 0.1 }
    expect((await check(orders).toHaveShareOfBetween('plan', 'pro', about)).verdict.outcome).toBe('pass')
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveShareOfBetween('plan', 'pro', 0.6, 1)).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveShareOfBetween('nothing', 'pro', 0, 1)).verdict.outcome).toBe('fail')
    expect((await check(none).not.toHaveShareOfBetween('plan', 'pro', 0, 1)).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveShareOfBetween('id', 'pro', 0, 1)).message).toContain(
      'id (BIGINT) cannot hold "pro"',
    )
    expect((await check(orders).toHaveShareOfBetween('plan', 'pro', 0.5, 7)).verdict.outcome).toBe('error')
  })
})

test('all agree with counts in JavaScript', async () => {
  const x = fc.constantFrom(0, -0, 1, 2.5, -1, NaN, null)
  await forFrames(fc.record({ x }), async (rows, data) => {
    const values = rows.map((row) => row.x).filter((value) => value !== null)
    const times = (value: number) =>
      values.filter((each) => each === value || (Number.isNaN(each) && Number.isNaN(value))).length
    const distinct = new Set(values.map((value) => value + 0)).size
    const finite = values.filter(Number.isFinite)
    const mostCommon = Math.max(0, ...finite.map(times))
    const surplusRows = rows.length - new Set(rows.map((row) => String(row.x))).size
    const share = (count: number, of: number) => (of === 0 ? null : count / of)
    const checks = check(data)
    const judged = await Promise.all([
      checks.toHaveSpecialValueRateBelow('x', [-1, NaN], 1),
      checks.toHaveDistinctCountBetween('x', 0, 9),
      checks.toHaveDistinctShareBetween('x', 0, 1),
      checks.toHaveMostCommonShareBelow('x', 1),
      checks.toHaveShareOfBetween('x', 0, 0, 1),
      checks.toHaveUniqueRows(),
    ])
    expect(judged.map(({ verdict }) => verdict.received)).toEqual([
      (times(-1) + times(NaN)) / rows.length,
      values.length === 0 ? null : distinct,
      share(distinct, values.length),
      share(mostCommon, finite.length),
      share(times(0), values.length),
      surplusRows / rows.length,
    ])
  })
})
