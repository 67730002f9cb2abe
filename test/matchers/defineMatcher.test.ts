import { describe, expect, test } from 'vitest'
import { defineMatcher } from '../../matchers/defineMatcher.js'
import { defineMetric } from '../../matchers/defineMetric.js'
import type { Judged } from '../../matchers/settleAssertions.js'
import { dataset } from '../../src/datasets/dataset.js'
import { col } from '../../src/sql/col.js'
import type { Column } from '../../src/sql/schema.js'
import { below } from '../../src/verdicts/bound.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
const trips = dataset(
  { distance: [1, 2, 3, 40], price: [5, 8.5, null, 90], note: ['a', null, 'b', 'b'] },
  { name: 'trips' },
)

const summary = defineMetric(
  'summary',
  ({ count, distinct, sum, mean, minimum, maximum, quantile }) => ({
    rows: count(),
    long: count('distance > 2'),
    cheap: count(col('price').lt(10)),
    notes: distinct('note'),
    total: sum('distance'),
    price: mean('price'),
    shortest: minimum('distance'),
    longest: maximum('distance * 2'),
    median: quantile('distance', 0.5),
  }),
  (values) => values,
)

const own = defineMatcher({
  /** Asserts that less than `max` of the trips are long. */
  async toHaveFewLongTrips(subject, max: number) {
    const { long, rows } = await subject.ask(summary)
    return below('long trips', long / rows, max, { counted: `${long} of ${rows} trips`, facts: { long } })
  },
})

const ofColumn = defineMatcher(
  {
    async toHaveFewZeros(subject, column: Column, max: number) {
      const zeros = defineMetric(
        'zeros',
        ({ count }) => ({ zeros: count(col(column.name).eq(0)), rows: count() }),
        (all) => all,
      )
      const { zeros: count, rows } = await subject.ask(zeros)
      return below('zeros', count / rows, max)
    },
  },
  { takes: 'column', options: { since: (value) => (typeof value === 'string' ? undefined : 'a text') } },
)

type Asked = Record<keyof typeof own | keyof typeof ofColumn, (...args: readonly unknown[]) => Promise<Judged>>
const checks = (data: unknown) => check(data) as unknown as Asked & { readonly not: Asked }

describe('defineMetric', () => {
  test('is computed over the rows, narrowed like everything else', async () => {
    const seen: unknown[] = []
    defineMatcher({
      async toBeSeen(subject) {
        seen.push(await subject.ask(summary))
        return { outcome: 'pass', expected: 'anything' }
      },
    })
    const sees = (data: unknown) => (check(data) as unknown as { toBeSeen(): Promise<Judged> }).toBeSeen()
    await sees(trips)
    await sees(trips.where('distance < 40'))
    expect(seen).toEqual([
      { rows: 4, long: 2, cheap: 2, notes: 2, total: 46, price: 34.5, shortest: 1, longest: 80, median: 2.5 },
      { rows: 3, long: 1, cheap: 2, notes: 2, total: 6, price: 6.75, shortest: 1, longest: 6, median: 2 },
    ])
  })

  test('over no rows a count is 0 and all else null', async () => {
    const empty = await checks(trips.where('distance < 0')).toHaveFewLongTrips(0.5)
    expect(empty.message).toContain('No row of trips fulfils the condition.')
  })
})

describe('defineMatcher', () => {
  test('is judged and told like ours, in the same scan', async () => {
    const before = scans.length
    const fresh = dataset(
      { distance: [1, 2, 3, 40], price: [5, 8.5, 1, 90], note: ['a', 'b', 'b', 'b'] },
      { name: 'fresh' },
    )
    const [own, ours] = await Promise.all([checks(fresh).toHaveFewLongTrips(0.5), check(fresh).toHaveNoNulls('price')])
    expect(own.verdict).toMatchObject({ outcome: 'fail', received: 0.5, facts: { long: 2 } })
    expect(own.message).toContain(`  Expected  long trips < 0.5
  Received  0.5
  Counted   2 of 4 trips`)
    expect(ours.verdict.outcome).toBe('pass')
    expect(scans.slice(before)).toMatchObject([{ statements: 1, assertions: 2 }])
  })

  test('.not, no rows, columns by list, options', async () => {
    expect((await checks(trips).not.toHaveFewLongTrips(0.5)).verdict.outcome).toBe('pass')
    expect((await checks(trips.where('distance < 0')).not.toHaveFewLongTrips(0.5)).verdict.outcome).toBe('fail')
    expect((await checks(trips).toHaveFewZeros(['distance', 'price'], 0.1)).verdict).toMatchObject({
      outcome: 'pass',
      columns: ['distance', 'price'],
    })
    expect((await checks(trips).toHaveFewZeros('distanc', 0.1)).message).toContain('did you mean "distance"?')
    expect((await checks(trips).toHaveFewZeros('distance', 0.1, { sinc: 'x' })).message).toContain(
      'did you mean "since"?',
    )
    expect((await checks(trips).toHaveFewZeros('distance', NaN)).verdict.outcome).toBe('error')
  })

  test('gives the functions back', () => {
    expect([...Object.keys(own), ...Object.keys(ofColumn)]).toEqual(['toHaveFewLongTrips', 'toHaveFewZeros'])
  })

  test('what is wrong with a definition is told at once', () => {
    expect(() => defineMatcher({ haveFew: () => Promise.reject(new Error()) })).toThrow('a matcher is called "to…"')
    expect(() => defineMatcher({ toHave: 5 as never })).toThrow('must be a function, not 5')
    expect(() =>
      defineMetric(
        '',
        ({ count }) => ({ n: count() }),
        ({ n }) => n,
      ),
    ).toThrow('a metric has a name')
    expect(() =>
      defineMetric(
        'x',
        ({ count }) => ({ n: count(5 as never) }),
        ({ n }) => n,
      ),
    ).toThrow('SQL text or of col(…)')
  })
})
