import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = dataset(
  {
    age: [31, 17, null, 45],
    big: [9007199254740993n, 9007199254740992n, 9007199254740994n, 9007199254740993n],
    score: [0.5, NaN, Infinity, null],
    name: ['Ada', 'Bob', null, 'Zoë'],
    born: ['1995-03-01', '2009-01-01', null, '1981-07-31'].map((day) => (day === null ? null : new Date(day))),
    nothing: [null, null, null, null],
    flag: [true, false, true, false],
  },
  { name: 'people' },
)

describe('toHaveValuesBetween', () => {
  test('includes both bounds, and leaves nulls out', async () => {
    expect((await check(people).toHaveValuesBetween('age', 17, 45)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0,
      facts: { wrong: 0, judged: 3, rows: 4 },
    })
  })

  test('fails with the share of judged rows that are outside', async () => {
    const { verdict, message } = await check(people).toHaveValuesBetween('age', 18, 120)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1 / 3 })
    expect(message).toContain(`  Expected  values between 18 and 120
  Received  0.333333 of rows are wrong (33.3 %)
  Counted   1 wrong row of 3 rows of age (BIGINT); 1 null left out`)
  })

  test('exclusive bounds are outside', async () => {
    const { verdict } = await check(people).toHaveValuesBetween('age', 17, 45, { exclusive: true })
    expect(verdict).toMatchObject({ received: 2 / 3, expected: 'values between 17 and 45, both excluded' })
    expect((await check(people).toHaveValuesBetween('age', 16.5, 45.5, { exclusive: true })).verdict.outcome).toBe(
      'pass',
    )
  })

  test('int64 is exact', async () => {
    const bound = 9007199254740993n
    expect((await check(people).toHaveValuesBetween('big', bound, bound)).verdict.received).toBe(0.5)
    expect((await check(people).toHaveValuesBetween('big', -Infinity, bound)).verdict.received).toBe(0.25)
  })

  test('dates and times take ISO text, Date and milliseconds', async () => {
    for (const [min, max] of [
      ['1981-07-31', '2009-01-01T00:00:00Z'],
      [new Date('1981-07-31'), new Date('2009-01-01')],
      [Date.parse('1981-07-31'), Date.parse('2009-01-01')],
    ] as const)
      expect((await check(people).toHaveValuesBetween('born', min, max)).verdict.outcome).toBe('pass')
    const { verdict } = await check(people).toHaveValuesBetween('born', '1981-07-31T00:00:00.000001Z', '2026-01-01')
    expect(verdict.received).toBe(1 / 3)
  })

  test('text is in the order of code points', async () => {
    expect((await check(people).toHaveValuesBetween('name', 'A', 'Zoz')).verdict.received).toBe(1 / 3)
    expect((await check(people).toHaveValuesBetween('name', 'A', 'a')).verdict.outcome).toBe('pass')
  })

  test('NaN and infinities fail, counted, also under .not, unless they are to be ignored', async () => {
    for (const checks of [check(people), check(people).not]) {
      const { verdict, message } = await checks.toHaveValuesBetween('score', 0, 1)
      expect(verdict.outcome).toBe('fail')
      expect(message).toContain('1 NaN and 1 Infinity in 4 rows of score (DOUBLE)')
    }
    expect((await check(people).toHaveValuesBetween('score', 0, 1, { nonFinite: 'ignore' })).verdict).toMatchObject({
      outcome: 'pass',
      facts: { judged: 1 },
    })
  })

  test('.not swaps; nothing but nulls fails both ways', async () => {
    expect((await check(people).not.toHaveValuesBetween('age', 18, 120)).verdict.outcome).toBe('pass')
    expect((await check(people).not.toHaveValuesBetween('age', 0, 120)).verdict.outcome).toBe('fail')
    for (const checks of [check(people), check(people).not])
      expect((await checks.toHaveValuesBetween('nothing', 0, 1)).message).toContain('all 4 rows of nothing')
  })

  test('mostly, and values shown with their row numbers', async () => {
    expect((await check(people).toHaveValuesBetween('age', 18, 120, { mostly: 0.6 })).verdict).toMatchObject({
      outcome: 'pass',
      expected: 'values between 18 and 120 in at least 60 % of rows',
    })
    const { verdict } = await check(people).toHaveValuesBetween('age', 0, 30, { showValues: 5 })
    expect(verdict.details).toEqual(['row 1: 31', 'row 4: 45'])
    const some = await check(people).toHaveValuesBetween('age', 0, 30, { showValues: 5, where: 'age > 40' })
    expect(some.verdict.details).toEqual(['row 4: 45'])
  })

  test('a reference gives its own extent, widened', async () => {
    const about = { relativeTo: dataset({ age: [20, 40] }, { name: 'train' }), within: 0.1 }
    expect((await check(people).toHaveValuesBetween('age', about)).verdict).toMatchObject({
      received: 2 / 3,
      expected: 'values between 18 and 44 (20 in train ± 10 %, 40 in train ± 10 %)',
    })
  })

  test.each([
    [['age', 'a', 'b'], 'the minimum must be a number, not "a"'],
    [['age', 1], 'the maximum must be a number, not undefined'],
    [['age', 5, 1], 'the minimum 5 is above the maximum 1'],
    [['born', 'yesterday', 'today'], 'the minimum must be a date'],
    [['born', '2026-02-30', '2026-03-01'], 'the minimum must be a date'],
    [['flag', 0, 1], 'values of flag (BOOLEAN) have no bounds'],
    [['age', NaN, 1], 'the minimum must be a number, not NaN'],
    [['age', 1, 1, { exclusive: true }], 'nothing lies between 1 and itself'],
    [['age', 1, 2, { mostly: 1.5 }], 'the option "mostly" must be a share in (0, 1], not 1.5'],
  ])('%j is an error, also under .not', async (args, text) => {
    const { verdict, message } = await check(people).not.toHaveValuesBetween(...(args as ['age', 1, 2]))
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(text)
  })

  test('agrees with a count in JavaScript', async () => {
    const x = fc.option(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), { nil: null })
    await forFrames(fc.record({ x }), async (rows, data) => {
      const judged = rows.map((row) => row.x).filter((value) => value !== null && Number.isFinite(value)) as number[]
      const wrong = judged.filter((value) => value < -1 || value > 0.5).length
      const { verdict } = await check(data).toHaveValuesBetween('x', -1, 0.5, { nonFinite: 'ignore' })
      expect(verdict.received).toBe(judged.length === 0 ? null : wrong / judged.length)
    })
  })
})
