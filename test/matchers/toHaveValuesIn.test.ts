import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const orders = dataset(
  {
    plan: ['basic', 'pro', 'gold', 'gold', null],
    size: [1, 2, 3, null, 3],
    weight: [0.5, NaN, 1.5, null, 1.5],
    big: [9007199254740993n, 9007199254740992n, null, null, null],
    day: ['2026-01-01', '2026-01-02', null, null, null].map((day) => (day === null ? null : new Date(day))),
    nothing: [null, null, null, null, null],
  },
  { name: 'orders' },
)

describe('toHaveValuesIn', () => {
  test('passes when all values are allowed; nulls are left out', async () => {
    const { verdict } = await check(orders).toHaveValuesIn('plan', ['basic', 'pro', 'gold', 'free'])
    expect(verdict).toMatchObject({ outcome: 'pass', received: 0, facts: { judged: 4 } })
    expect((await check(orders).toHaveValuesIn('size', new Set([1, 2, 3, null]))).verdict.outcome).toBe('pass')
  })

  test('lists the unexpected with their counts', async () => {
    const { verdict, message } = await check(orders).toHaveValuesIn('plan', ['pro'])
    expect(verdict).toMatchObject({
      outcome: 'fail',
      received: 0.75,
      facts: {
        unexpected: [
          { value: 'gold', count: 2 },
          { value: 'basic', count: 1 },
        ],
      },
    })
    expect(message).toContain(`  Expected  values in {"pro"}
  Received  0.75 of rows are wrong (75 %)
  Counted   3 wrong rows of 4 rows of plan (VARCHAR)
  "gold" in 2 rows
  "basic" in 1 row`)
  })

  test('names no values of a column with many, nor of a sensitive one', async () => {
    const ids = dataset({ id: Array.from({ length: 101 }, (_, i) => `id-${i}`) })
    expect((await check(ids).toHaveValuesIn('id', ['x'])).message).not.toContain('id-')
    expect((await check(ids).toHaveValuesIn('id', ['x'], { showValues: 1 })).message).toContain(
      '"id-0" in 1 row\n  and more',
    )
    const secret = dataset({ ssn: ['123-45'] }, { sensitive: ['ssn'], showValues: true })
    expect((await check(secret).toHaveValuesIn('ssn', ['x'])).message).not.toContain('123-45')
  })

  test('numbers are exact, NaN is a value, dates are dates', async () => {
    expect((await check(orders).toHaveValuesIn('big', [9007199254740993n])).verdict.received).toBe(0.5)
    expect((await check(orders).toHaveValuesIn('weight', [0.5, 1.5])).verdict.received).toBe(0.25)
    expect((await check(orders).toHaveValuesIn('weight', [0.5, 1.5, NaN])).verdict.outcome).toBe('pass')
    expect((await check(orders).toHaveValuesIn('day', ['2026-01-01', new Date('2026-01-02')])).verdict.outcome).toBe(
      'pass',
    )
  })

  test('.not swaps; nothing but nulls and no rows fail both ways', async () => {
    expect((await check(orders).not.toHaveValuesIn('plan', ['pro'])).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveValuesIn('plan', ['pro', 'basic', 'gold'])).verdict.outcome).toBe('fail')
    for (const data of [orders.where('size = 9'), orders])
      for (const checks of [check(data), check(data).not])
        expect((await checks.toHaveValuesIn('nothing', ['x'])).verdict.outcome).toBe('fail')
  })

  test('mostly allows a few', async () => {
    expect((await check(orders).toHaveValuesIn('plan', ['gold', 'pro'], { mostly: 0.75 })).verdict.outcome).toBe('pass')
  })

  test.each([
    [['plan', []], 'the list of values is empty'],
    [['plan', 'pro'], 'the values must be a list or a Set, not "pro"'],
    [['plan', [1]], 'plan (VARCHAR) cannot hold 1: it is a string column'],
    [['size', ['1']], 'size (BIGINT) cannot hold "1": it is a integer column'],
    [['plan', ['pro'], { mostly: 0 }], 'the option "mostly" must be'],
  ])('%j is an error, also under .not', async (args, text) => {
    const { verdict, message } = await check(orders).not.toHaveValuesIn(...(args as ['plan', string[]]))
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(text)
  })

  test('a set of thousands is quick to look up', async () => {
    const codes = Array.from({ length: 5000 }, (_, i) => `c${i}`)
    expect((await check({ code: codes }).toHaveValuesIn('code', codes.slice(1))).verdict.received).toBe(1 / 5000)
  })

  test('agrees with a count in JavaScript', async () => {
    const word = fc.constantFrom<string | null>('a', 'A', 'é', 'e\u0301', '', "'", '"', '\\', '\u{1F600}', 'NULL', null)
    const set = ['a', 'é', "'", '\u{1F600}', 'NULL']
    await forFrames(fc.record({ x: word }), async (rows, data) => {
      const judged = rows.map(({ x }) => x).filter((x) => x !== null)
      const wrong = judged.filter((x) => !set.includes(x)).length
      const none = judged.length === 0
      const [inSet, notIn] = await Promise.all([
        check(data).toHaveValuesIn('x', set),
        check(data).toHaveValuesNotIn('x', set),
      ])
      expect(inSet.verdict.received).toBe(none ? null : wrong / judged.length)
      expect(notIn.verdict.received).toBe(none ? null : (judged.length - wrong) / judged.length)
    })
  })
})

describe('toHaveValuesNotIn', () => {
  test('fails with those that stand there, counted', async () => {
    const { verdict, message } = await check(orders).toHaveValuesNotIn('plan', ['gold', 'silver'])
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5 })
    expect(message).toContain('Expected  values not in {"gold", "silver"}')
    expect(message).toContain('"gold" in 2 rows')
  })

  test('passes, and .not swaps', async () => {
    expect((await check(orders).toHaveValuesNotIn('plan', ['silver'])).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveValuesNotIn('plan', ['gold'])).verdict.outcome).toBe('pass')
  })

  test('no rows fail, and what the column cannot hold is an error', async () => {
    expect((await check(orders.where('size = 9')).toHaveValuesNotIn('plan', ['x'])).verdict.outcome).toBe('fail')
    expect((await check(orders).toHaveValuesNotIn('plan', [1])).verdict.outcome).toBe('error')
  })
})
