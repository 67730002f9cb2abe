import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { schema } from '../../src/datasets/schema/schema.js'
import { integer } from '../../src/datasets/schema/integer.js'
import { string } from '../../src/datasets/schema/string.js'
import { col } from '../../src/sql/col.js'
import fc from '../support/property.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()

const orders = dataset(
  [
    { plan: 'free', price: 1, pieces: 4, at: new Date('2026-11-02T10:00:00Z') },
    { plan: 'free', price: 2, pieces: 3, at: new Date('2026-11-02T23:59:59.999Z') },
    { plan: 'paid', price: null, pieces: 2, at: new Date('2026-11-03T00:00:00Z') },
    { plan: 'paid', price: 8, pieces: 1, at: new Date('2026-11-05T12:00:00Z') },
    { plan: null, price: 9, pieces: null, at: null },
  ],
  { name: 'orders' },
)

describe('select', () => {
  test('leaves the columns that were named, by list or predicate', async () => {
    const narrow = orders.select(['plan', 'price'])
    expect((await check(narrow).toHaveColumns(['plan', 'price'], { exact: true })).verdict.outcome).toBe('pass')
    const numbers = orders.select(({ type }) => type === 'integer')
    expect((await check(numbers).toHaveColumns(['price', 'pieces'], { exact: true })).verdict.outcome).toBe('pass')
  })
  test('what was not selected is no column any more, but conditions may speak of it', async () => {
    const narrow = orders.select('plan')
    expect((await check(narrow).toHaveNoNulls('price')).message).toContain('column "price" is not in orders')
    const { verdict } = await check(narrow.where(col('price').gt(1))).toHaveUniqueRows()
    expect(verdict).toMatchObject({ outcome: 'pass', facts: { rows: 3 } })
  })
  test('a misspelt column is misuse, with a suggestion', async () => {
    const { verdict, message } = await check(orders.select(['plam'])).toHaveRowCount(5)
    expect([verdict.outcome, message]).toEqual([
      'error',
      expect.stringContaining('column "plam" is not in orders; did you mean "plan"?'),
    ])
  })
})

describe('with', () => {
  const valued = orders.with({ value: col('price').mul(col('pieces')), isLarge: 'pieces > 2' })
  test('adds columns that are made of each row', async () => {
    const checks = await Promise.all([
      check(valued).toHaveSumBetween('value', 18, 18),
      check(valued).toHaveMeanBetween('value', 6, 6),
      check(valued).toHaveShareOfBetween('isLarge', true, 0.5, 0.5),
      check(valued.with({ twice: 'value * 2' }).where('twice >= 12')).toHaveRowCount(2),
      check(valued).toHaveColumnTypes({ value: 'integer', isLarge: 'boolean' }),
    ])
    expect(checks.map(({ verdict }) => verdict.outcome)).toEqual(checks.map(() => 'pass'))
  })
  test('two datasets may give one name to two things', async () => {
    const other = orders.with({ value: 'price + 1' })
    const checks = await Promise.all([
      check(valued).toHaveSumBetween('value', 18, 18),
      check(other).toHaveSumBetween('value', 24, 24),
    ])
    expect(checks.map(({ verdict }) => verdict.outcome)).toEqual(['pass', 'pass'])
  })
  test.each([
    ['a name that is taken', { Price: 'pieces' }, 'there is a column "price" already'],
    ['no SQL', { x: 'price +' }, '"price +" is not SQL for one value'],
    ['a column that is not there', { x: col('prise') }, 'there is no column "prise"; did you mean "price"?'],
    ['other rows', { x: 'sum(price)' }, 'it speaks of other rows than one'],
  ])('%s is misuse', async (_, columns, message) => {
    expect((await check(orders.with(columns)).toHaveRowCount(5)).message).toContain(message)
  })
  test.each([[{}], [{ x: 5 as unknown as string }], ['x' as unknown as Record<string, string>]])(
    '%j is no record of expressions',
    (columns) => {
      expect(() => orders.with(columns)).toThrow(/with\(…\)/)
    },
  )
})

describe('sample', () => {
  const records = Array.from({ length: 500 }, (_, index) => ({ id: index, x: index % 7, text: `row ${index}` }))
  const ids = async (data: ReturnType<typeof dataset>): Promise<unknown> => {
    const { verdict } = await check(data).toHaveValuesIn('id', [-1], { showValues: 100 })
    return verdict.facts?.['unexpected']
  }
  test('takes so many rows, and all where there are no more', async () => {
    const checks = [10, 500, 501].map((rows) =>
      check(dataset(records).sample(rows, 1)).toHaveRowCount(Math.min(rows, 500)),
    )
    expect((await Promise.all(checks)).map(({ verdict }) => verdict.outcome)).toEqual(['pass', 'pass', 'pass'])
  })
  test('the same rows in any order of the data, others with another seed, others still of what is added', async () => {
    const [straight, reversed, made, other] = await Promise.all([
      ids(dataset(records).sample(8, 1)),
      ids(dataset(records.toReversed()).sample(8, 1)),
      ids(dataset(records).with({ y: 'x + 1' }).sample(8, 1)),
      ids(dataset(records).sample(8, 2)),
    ])
    expect(straight).toHaveLength(8)
    expect(reversed).toEqual(straight)
    expect(made).toEqual(straight)
    expect(other).not.toEqual(straight)
  })
  test('rows stay in their order, and conditions count before and after', async () => {
    const picked = dataset(records).where('x = 3').sample(10, 5)
    const checks = await Promise.all([
      check(picked).toBeSortedBy('id'),
      check(picked).toHaveValuesIn('x', [3]),
      check(picked.where('id < 250')).not.toHaveRowCount(10),
      check(picked.with({ twice: 'id * 2' })).toHaveMeanBetween('twice', 100, 900),
      check(picked.sample(3, 1)).toHaveRowCount(3),
      check(picked).toHaveUniqueRows(),
    ])
    expect(checks.map(({ verdict }) => verdict.outcome)).toEqual(checks.map(() => 'pass'))
  })
  test.each([[0], [1.5], [NaN]])('%j rows are misuse', (rows) => {
    expect(() => orders.sample(rows)).toThrow('sample(rows, seed)')
  })
  test('row equal in all are one to the choice, and the right number comes out', async () => {
    const same = dataset(Array.from({ length: 100 }, () => ({ a: 1 })))
    expect((await check(same.sample(7, 3)).toHaveRowCount(7)).verdict.outcome).toBe('pass')
  })
})

describe('segments', () => {
  test('judges each value of a column, null among them, and names the worst first', async () => {
    const { verdict, message } = await check(orders.segments('plan')).toHaveNullRateBelow('price', 0.4)
    expect(verdict).toMatchObject({
      outcome: 'fail',
      received: 0.5,
      columns: ['price', 'plan'],
      facts: {
        segments: [
          { segment: 'plan = "paid"', rows: 2, outcome: 'fail', received: 0.5, nulls: 1 },
          { segment: 'plan = "free"', rows: 2, outcome: 'pass', received: 0 },
          { segment: 'plan = null', rows: 1, outcome: 'pass', received: 0 },
        ],
      },
    })
    expect(message).toContain('Received  0.5 where plan = "paid"')
    expect(message).toContain('Counted   1 of 3 segments are not right')
    expect(message).toContain('plan = "paid" (2 rows): 0.5; 1 null in 2 rows of price')
  })
  test('of two that are too low the lower is told first', async () => {
    const { verdict } = await check(orders.segments('plan')).toHaveMeanBetween('price', 8.5, 10)
    expect(verdict.facts?.['segments']).toMatchObject([{ received: 1.5 }, { received: 8 }, { received: 9 }])
  })
  test('not: holds where one part is wrong', async () => {
    expect((await check(orders.segments('plan')).not.toHaveNoNulls('price')).verdict.outcome).toBe('pass')
    expect((await check(orders.segments('plan')).not.toHaveNoNulls('at')).verdict.outcome).toBe('pass')
    expect(
      (await check(orders.where('plan is not null').segments('plan')).not.toHaveNoNulls('at')).verdict.outcome,
    ).toBe('fail')
  })
  test('conditions by name may overlap; one without rows is a failure of its own', async () => {
    const parts = orders.segments({ cheap: col('price').lt(5), all: 'true', none: 'price > 100' })
    const { verdict, message } = await check(parts).toHaveMaximumBetween('price', 0, 9)
    expect(verdict).toMatchObject({ outcome: 'fail', firm: true })
    expect(message).toContain('none (0 rows): no rows')
    expect(verdict.facts?.['segments']).toHaveLength(3)
  })
  test('any matcher: sorted, unique, values, distinct, sets, patterns, two datasets', async () => {
    const people = dataset([
      { team: 'a', id: 1, at: 5, name: 'x' },
      { team: 'b', id: 1, at: 9, name: 'y' },
      { team: 'a', id: 2, at: 6, name: 'z' },
      { team: 'b', id: 2, at: 4, name: 'zz' },
      { team: 'b', id: 2, at: 3, name: 'zz' },
    ])
    const teams = people.segments('team')
    const checks = await Promise.all([
      check(teams).toHaveUniqueValues('id'),
      check(teams).toBeSortedBy('at'),
      check(teams).toHaveMostCommonShareBelow('name', 0.6),
      check(teams).toHaveMedianBetween('at', 4, 6),
      check(teams).toHaveDistinctCountBetween('name', 2, 2),
      check(teams).toHaveValuesIn('name', ['x', 'y', 'z']),
      check(teams).toHaveStringLengthBetween('name', 1, 1, { showValues: true }),
      check(teams).toHaveValuesFoundIn('id', [{ id: 1 }], 'id'),
      check(teams).toHaveOutlierRateBelow('at', 0.5),
      check(teams).toHaveUniqueRows(),
    ])
    const wrong = checks.map(({ verdict: { facts } }) => {
      const all = facts?.['segments'] as readonly { segment: string; outcome: string }[]
      return all
        .flatMap(({ segment, outcome }) => (outcome === 'pass' ? [] : [segment.slice(-2, -1)]))
        .toSorted()
        .join('')
    })
    expect(wrong).toEqual(['b', 'b', 'b', '', '', 'b', 'b', 'ab', '', ''])
  })
  test('a segment is a group: two statements for all matchers and all segments', async () => {
    const before = scans.length
    const many = dataset(Array.from({ length: 600 }, (_, index) => ({ group: index % 30, x: index, y: index % 2 })))
    const parts = many.segments('group')
    const checks = await Promise.all([
      check(parts).toHaveMeanBetween('x', 0, 600),
      check(parts).toHaveNullRateBelow('y', 0.1),
      check(parts).toHaveStandardDeviationBetween('x', 0, 600),
      check(parts).toHaveValuesBetween('x', 0, 599),
      check(parts).toHaveDistinctCountBetween('y', 1, 1),
      check(parts).toHaveUniqueValues('x'),
    ])
    expect(checks.map(({ verdict }) => verdict.outcome)).toEqual(checks.map(() => 'pass'))
    expect(scans.slice(before).reduce((sum, { statements }) => sum + statements, 0)).toBe(2)
  })
  test('values of a sensitive column are named by number', async () => {
    const hidden = dataset(
      [
        { who: 'Ann', x: null },
        { who: 'Bob', x: 1 },
      ],
      { sensitive: ['who'] },
    )
    const { message } = await check(hidden.segments('who')).toHaveNoNulls('x')
    expect(message).not.toMatch(/Ann|Bob/)
    expect(message).toMatch(/who #[12] \(1 row\)/)
  })
  test('no rows have no segments, which is a failure', async () => {
    const { verdict, message } = await check(orders.where('false').segments('plan')).toHaveNoNulls('plan')
    expect(verdict).toMatchObject({ outcome: 'fail', firm: true })
    expect(message).toContain('No row of orders fulfils the condition.')
  })
  test('more than a thousand are too many, twice is once too often, and parts are no reference', async () => {
    const many = dataset(Array.from({ length: 1001 }, (_, id) => ({ id })))
    expect((await check(many.segments('id')).toHaveNoNulls('id')).message).toContain('more than 1000 parts')
    expect(() => orders.segments('plan').window('at', '1d')).toThrow('fall into parts already')
    expect((await check(orders).toNotDriftFrom(orders.segments('plan'))).message).toContain(
      'can be judged, and be nothing else',
    )
    expect(() => orders.segments(5 as unknown as 'plan')).toThrow('segments(…)')
  })
  test('agree with rows taken apart by hand', async () => {
    const row = fc.record({
      part: fc.option(fc.constantFrom('a', 'b', '', 'ü')),
      x: fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(1e300, -0.5))),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const { verdict } = await check(dataset(rows).segments('part')).toHaveNullRateBelow('x', 0.5)
        const parts = [...new Set(rows.map(({ part }) => part))]
        const rates = parts.map((part) => {
          const own = rows.filter((each) => each.part === part)
          return own.filter(({ x }) => x === null).length / own.length
        })
        const found = verdict.facts?.['segments'] as readonly { received: number }[]
        expect(found.map(({ received }) => received).toSorted()).toEqual(rates.toSorted())
        expect(verdict.outcome).toBe(rates.every((rate) => rate < 0.5) ? 'pass' : 'fail')
      }),
      { numRuns: 30 },
    )
  })
})

describe('window', () => {
  test('judges each day by itself, rows without a time too', async () => {
    const { verdict } = await check(orders.window('at', '1d')).toHaveNullRateBelow('price', 0.5)
    expect(verdict).toMatchObject({
      outcome: 'fail',
      facts: {
        windows: [
          { window: 'at from 2026-11-03', rows: 1, received: 1 },
          { window: 'at from 2026-11-02', rows: 2, received: 0 },
          { window: 'at from 2026-11-05', rows: 1, received: 0 },
          { window: 'at is null', rows: 1, received: 0 },
        ],
      },
    })
  })
  test('a day without rows is too few rows', async () => {
    const { message } = await check(orders.window('at', '1d')).toHaveRowCountBetween(1, 10)
    expect(message).toContain('at from 2026-11-04 (0 rows): 0')
  })
  test('weeks begin on Mondays, and hours are told to the minute', async () => {
    const weeks = await check(orders.where(col('at').notNull()).window('at', '1w')).toHaveRowCount(4)
    expect(weeks.verdict.facts).toMatchObject({ windows: [{ window: 'at from 2026-11-02' }] })
    const hours = await check(orders.where(col('at').lt('2026-11-02T11:00:00')).window('at', '6h')).toHaveRowCount(0)
    expect(hours.verdict.facts).toMatchObject({ windows: [{ window: 'at from 2026-11-02T06:00Z', rows: 1 }] })
  })
  test('wants a column of times, a length, and not too many windows', async () => {
    expect((await check(orders.window('plan', '1d')).toHaveNoNulls('plan')).message).toContain('a window of time is of')
    expect(() => orders.window('at', 'daily')).toThrow('a length of time is written as')
    expect((await check(orders.window('at', '1s')).toHaveRowCount(1)).message).toContain('too many to judge')
  })
})

test('the compiler knows the columns that are left and those that are added', () => {
  const typed = dataset([], { schema: schema({ id: integer(), plan: string() }) })
  const check = () => {
    typed.select(['id']).column('id')
    typed.with({ twice: 'id * 2' }).column('twice')
    typed.segments('plan').column('id')
    // @ts-expect-error plan was not selected
    typed.select(['id']).column('plan')
    // @ts-expect-error there is no such column
    typed.select(['idd'])
    // @ts-expect-error there is no such column
    typed.segments('plam')
    // @ts-expect-error there is no such column
    typed.window('att', '1d')
    // @ts-expect-error there is no such column
    typed.with({ twice: 'id * 2' }).column('thrice')
  }
  expect(check).toBeTypeOf('function')
})
