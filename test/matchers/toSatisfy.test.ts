import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { call, columnOf } from '../../src/sql/build.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const trips = dataset(
  {
    id: [1, 2, 3, 4],
    start_at: ['2026-01-01', '2026-01-02', '2026-01-03', null].map((day) => (day === null ? null : new Date(day))),
    end_at: ['2026-01-02', '2026-01-01', null, '2026-01-04'].map((day) => (day === null ? null : new Date(day))),
    'the plan': ['a', 'b', 'c', 'd'],
  },
  { name: 'trips' },
)

describe('toSatisfy', () => {
  test('takes SQL; null neither satisfies nor breaks it', async () => {
    const { verdict, message } = await check(trips).toSatisfy('end_at >= start_at')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5, facts: { wrong: 1, judged: 2, rows: 4 } })
    expect(message).toContain('Expected  every row: end_at >= start_at')
    expect((await check(trips).toSatisfy('id > 0 -- all of them')).verdict.outcome).toBe('pass')
  })

  test('takes a built condition', async () => {
    const expression = call('lessOrEqual', columnOf('start_at'), columnOf('end_at'))
    expect((await check(trips).toSatisfy({ expression })).verdict.received).toBe(0.5)
  })

  test('shows rows with the columns that the condition speaks of', async () => {
    const { verdict } = await check(trips).toSatisfy('end_at >= start_at', { showValues: true })
    expect(verdict.details?.[0]).toMatch(/^row 2: start_at "2026-01-02.*", end_at "2026-01-01/)
    const quoted = await check(trips).toSatisfy(`"the plan" <> 'c'`, { showValues: true })
    expect(quoted.verdict.details).toEqual(['row 3: "c"'])
  })

  test('mostly and where', async () => {
    expect((await check(trips).toSatisfy('id < 4', { mostly: 0.75 })).verdict.outcome).toBe('pass')
    expect((await check(trips).toSatisfy('id < 4', { where: 'id < 4' })).verdict).toMatchObject({
      outcome: 'pass',
      facts: { rows: 3 },
    })
  })

  test('.not swaps; no rows and nothing to judge fail both ways', async () => {
    expect((await check(trips).not.toSatisfy('end_at >= start_at')).verdict.outcome).toBe('pass')
    expect((await check(trips).not.toSatisfy('id > 0')).verdict.outcome).toBe('fail')
    for (const condition of ['id > 9', 'end_at IS NULL'])
      for (const checks of [check(trips.where(condition)), check(trips.where(condition)).not])
        expect((await checks.toSatisfy('end_at > start_at')).verdict.outcome).toBe('fail')
  })

  test('what is no condition, or speaks of no column, is an error; others are judged all the same', async () => {
    const [broken, unknown, built, fine] = await Promise.all([
      check(trips).not.toSatisfy('id >'),
      check(trips).not.toSatisfy('idd > 0'),
      check(trips).not.toSatisfy({ expression: call('isNull', columnOf('start')) }),
      check(trips).toSatisfy('id > 0'),
    ])
    expect([broken, unknown, built, fine].map(({ verdict }) => verdict.outcome)).toEqual([
      'error',
      'error',
      'error',
      'pass',
    ])
    expect(built.message).toContain('column "start" is not in trips; there are id, start_at')
    expect((await check(trips).toSatisfy(5 as never)).message).toContain('5 is not a condition')
  })
})
