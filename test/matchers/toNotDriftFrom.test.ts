import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()

/** 6,000 rows of three countries; `amount` is uniform in [0, 100) within each. */
function orders(change: (country: string, row: number, amount: number) => number | null = (_, __, amount) => amount) {
  const rows = Array.from({ length: 6000 }, (_, row) => row)
  const country = rows.map((row) => ['DE', 'FR', 'IT'][row % 3] ?? '')
  const amount = rows.map((row) => change(country[row] ?? '', row, ((row * 7919) % 10_007) / 100))
  return { country, amount }
}
const train = dataset(orders(), { name: 'train' })

test('unchanged data pass, new nulls fail with counts, .not swaps', async () => {
  const broken = orders((_, row, amount) => (row % 10 === 0 ? null : amount))
  const [same, nulls, notSame, notNulls] = await Promise.all([
    check(orders()).toNotDriftFrom(train),
    check(broken).toNotDriftFrom(train),
    check(orders()).not.toNotDriftFrom(train),
    check(broken).not.toNotDriftFrom(train),
  ])
  expect([same, nulls, notSame, notNulls].map(({ verdict }) => verdict.outcome)).toEqual([
    'pass',
    'fail',
    'fail',
    'pass',
  ])
  expect(nulls.verdict.received).toEqual(['amount'])
  expect(nulls.message).toMatch(/amount +null +0 % → 10 % of rows +0 of 6,000 → 600 of 6,000/)
})

test('few rows are inconclusive, none a failure', async () => {
  const few = { country: ['DE', 'FR', 'IT'], amount: [1, 2, 3] }
  const [tooFew, none] = await Promise.all([
    check(few).toNotDriftFrom(train),
    check(dataset(orders(), { name: 'now' }).where('amount < 0')).toNotDriftFrom(train),
  ])
  expect([tooFew.verdict.outcome, none.verdict.outcome]).toEqual(['inconclusive', 'fail'])
  expect(tooFew.message).toContain('would not have been seen')
})

test('misuse is an error with the remedy', async () => {
  const judged = await Promise.all([
    check(orders()).toNotDriftFrom(train, { method: 'psi' }),
    check(orders()).toNotDriftFrom(train, { columns: 'amuont' }),
    check(orders()).toNotDriftFrom(train, { by: 'contry' }),
    check(orders()).toNotDriftFrom(train, { by: 'country', method: 'psi', threshold: 0.1 }),
  ])
  expect(judged.map(({ verdict }) => verdict.outcome)).toEqual(['error', 'error', 'error', 'error'])
  const messages = judged.map(({ message }) => message)
  expect(messages[0]).toContain('a method needs a threshold')
  expect(messages[1]).toContain('did you mean "amount"?')
  expect(messages[2]).toContain('did you mean "country"?')
  expect(messages[3]).toContain('a method has no segments')
})

test('a fault of one segment that all rows dilute is found in its segment', async () => {
  // The amounts of Italy lean upwards: by 12 % of the range there, by 4 % in all.
  const broken = orders((country, _, amount) =>
    country === 'IT' ? Math.min(100, amount + 12 * (1 - amount / 100)) : amount,
  )
  const [whole, segments] = await Promise.all([
    check(broken).toNotDriftFrom(train),
    check(broken).toNotDriftFrom(train, { by: 'country' }),
  ])
  expect(whole.verdict.outcome).toBe('pass')
  expect(segments.verdict).toMatchObject({
    outcome: 'fail',
    received: ['amount where country = "IT"'],
    columns: ['amount'],
    facts: { by: 'country', rows: 6000, referenceRows: 6000 },
  })
  expect(segments.message).toContain(
    '1 of 4 columns drifted (false-alarm rate 1 % for all columns of all segments together)',
  )
})

test('segments count in Holm', async () => {
  // 7 of 500 nulls against 0: p = 0.0154 two-sided by fisher_exact([[0, 500], [7, 493]]), too much for one of several tests.
  const of = (countries: number, nulls: number) => ({
    country: Array.from({ length: 500 * countries }, (_, row) => `C${row % countries}`),
    flag: Array.from({ length: 500 * countries }, (_, row) =>
      row % countries === 0 && row < nulls * countries ? null : row % (2 * countries) < countries,
    ),
  })
  const options = { by: 'country', columns: 'flag', falseAlarmRate: 0.05 } as const
  const [one, several] = await Promise.all([
    check(of(1, 7)).toNotDriftFrom(dataset(of(1, 0)), options),
    check(of(12, 7)).toNotDriftFrom(dataset(of(12, 0)), options),
  ])
  expect([one.verdict.outcome, several.verdict.outcome]).toEqual(['fail', 'pass'])
})

test('a segment that only one side has is told, and is drift of the column that divides where it is more than chance', async () => {
  const now = dataset(orders(), { name: 'now' }).where(`country <> 'FR'`)
  const [mix, within] = await Promise.all([
    check(now).toNotDriftFrom(train, { by: 'country' }),
    check(now).toNotDriftFrom(train, { by: 'country', columns: 'amount' }),
  ])
  expect(mix.verdict).toMatchObject({ outcome: 'fail', received: ['country'] })
  expect(within.verdict.outcome).toBe('pass')
  for (const { message } of [mix, within])
    expect(message).toContain('country = "FR": only the reference has this segment, 2,000 rows')
})

test('segments are asked together: ten cost no statement more than two', async () => {
  const of = (segments: number) => ({
    segment: Array.from({ length: 3000 }, (_, row) => `s${row % segments}`),
    x: Array.from({ length: 3000 }, (_, row) => (row * 7919) % 1009),
  })
  const statementsFor = async (segments: number) => {
    const before = scans.length
    await check(of(segments)).toNotDriftFrom(dataset(of(segments)), { by: 'segment' })
    return scans.slice(before).reduce((sum, scan) => sum + scan.statements, 0)
  }
  const [two, ten] = [await statementsFor(2), await statementsFor(10)]
  expect(ten).toBeLessThanOrEqual(two)
})

test('what drifted is told by what it matters to a model, where that is given', async () => {
  const rows = (shift: number) =>
    Array.from({ length: 2000 }, (_, row) => ({
      little: ((row * 7919) % 1000) + shift * 500,
      much: ((row * 104729) % 1000) + shift * 200,
      unread: ((row * 31) % 1000) + shift * 900,
      same: (row * 17) % 1000,
    }))
  const importance = [
    { column: 'much', importance: 0.31 },
    { column: 'same', importance: 0.2 },
    { column: 'little', importance: 0.0123 },
  ]
  const [plain, weighed, wrong, method] = await Promise.all([
    check(rows(1)).toNotDriftFrom(dataset(rows(0))),
    check(rows(1)).toNotDriftFrom(dataset(rows(0)), { importance }),
    check(rows(1)).toNotDriftFrom(dataset(rows(0)), { importance: { much: 1 } as never }),
    check(rows(1)).toNotDriftFrom(dataset(rows(0)), { importance, method: 'psi', threshold: 0.2 }),
  ])
  expect(plain.verdict.received).toEqual(['little', 'much', 'unread'])
  expect(weighed.verdict).toMatchObject({
    outcome: 'fail',
    received: ['much', 'little', 'unread'],
    facts: { importance: { much: 0.31, little: 0.0123, unread: null } },
  })
  expect(weighed.message).toContain('for all columns together), what matters most to the model first\n')
  const told = ['much (importance 0.31)', 'little (importance 0.0123)', '  unread '].map((text) =>
    weighed.message.indexOf(text),
  )
  expect(told.every((place, index) => place > (told[index - 1] ?? 0))).toBe(true)
  expect(wrong.message).toContain('must be what importance(model, data) gives: a list of { column, importance }')
  expect(method.message).toContain('leave out method or importance')
})
