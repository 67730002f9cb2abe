import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()

describe('toHaveValuesFoundIn', () => {
  const orders = dataset(
    { id: [1, 2, 3, 4, 5], customer: ['a', 'b', 'x', 'x', null], nothing: [null, null, null, null, null] },
    { name: 'orders' },
  )
  const customers = dataset({ key: ['a', 'b', 'c', null], n: [1, 2, 3, 4] }, { name: 'customers' })

  test('is the share of rows without a partner; nulls are left out', async () => {
    const { verdict, message } = await check(orders).toHaveValuesFoundIn('customer', customers, 'key')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5, facts: { orphans: 2, judged: 4, orphanValues: 1 } })
    expect(message).toContain('Expected  values found in key of customers')
    expect(message).toContain('2 orphans of 4 rows of customer (VARCHAR), with 1 different value\n  "x" in 2 rows')
    expect(
      (await check(orders).toHaveValuesFoundIn('customer', [{ customer: 'a' }, { customer: 'b' }, { customer: 'x' }]))
        .verdict.outcome,
    ).toBe('pass')
  })

  test('where narrows the rows, and the other dataset has a narrowing of its own', async () => {
    const some = { where: "customer <> 'x'" }
    expect((await check(orders).toHaveValuesFoundIn('customer', customers, 'key', some)).verdict.outcome).toBe('pass')
    const fewer = customers.where("key <> 'b'")
    expect((await check(orders).toHaveValuesFoundIn('customer', fewer, 'key', some)).verdict.received).toBe(0.5)
    expect(
      (await check(orders).toHaveValuesFoundIn('customer', customers, 'key', { mostly: 0.5 })).verdict.outcome,
    ).toBe('pass')
  })

  test('says no values of a column with many, nor of a sensitive one', async () => {
    const ids = { id: Array.from({ length: 101 }, (_, i) => `id-${i}`) }
    expect((await check(ids).toHaveValuesFoundIn('id', [{ id: 'x' }], 'id')).message).not.toContain('id-')
    const secret = dataset({ ssn: ['123'] }, { sensitive: ['ssn'] })
    expect(
      (await check(secret).toHaveValuesFoundIn('ssn', [{ ssn: 'x' }], 'ssn', { showValues: true })).message,
    ).not.toContain('123')
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(orders).not.toHaveValuesFoundIn('customer', customers, 'key')).verdict.outcome).toBe('pass')
    expect((await check(orders).not.toHaveValuesFoundIn('nothing', customers, 'key')).verdict.outcome).toBe('fail')
    expect(
      (await check(orders.where('id > 9')).not.toHaveValuesFoundIn('customer', customers, 'key')).verdict.outcome,
    ).toBe('fail')
    const wrong = await Promise.all([
      check(orders).toHaveValuesFoundIn('customer', customers, 'keyy'),
      check(orders).toHaveValuesFoundIn('customer', customers, 'n'),
      check(orders).toHaveValuesFoundIn('custmer', customers, 'key'),
      check(orders).toHaveValuesFoundIn('customer', 5 as never, 'key'),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(4).fill('error'))
    expect(wrong[0].message).toContain('column "keyy" is not in customers; did you mean "key"?')
    expect(wrong[1].message).toContain('customer (VARCHAR) cannot be compared with n (BIGINT)')
  })
})

describe('toHaveNoOverlapWith', () => {
  const train = dataset(
    { id: [1, 2, 3, null], x: [1.5, 2.5, null, 4.5], split: ['a', 'a', 'a', 'a'] },
    { name: 'train' },
  )
  const held = dataset({ id: [3, 4, 1, null], x: [null, 1.5, 7.5, 4.5], extra: [1, 2, 3, 4] }, { name: 'test' })

  test('compares whole rows by the columns that both have, nulls being equal', async () => {
    const { verdict, message } = await check(held).toHaveNoOverlapWith(train)
    expect(verdict).toMatchObject({
      outcome: 'fail',
      received: 0.5,
      columns: ['id', 'x'],
      facts: { inBoth: 2, judged: 4 },
    })
    expect(message).toContain('2 rows in both, of 4 rows, compared by id, x')
    expect((await check(held).toHaveNoOverlapWith(train, { mostly: 0.5 })).verdict.outcome).toBe('pass')
  })

  test('on some columns, without rows that have a null there', async () => {
    const { verdict } = await check(held).toHaveNoOverlapWith(train, { on: 'id', showValues: true })
    expect(verdict).toMatchObject({ outcome: 'fail', received: 2 / 3, details: ['1', '3'] })
    expect((await check(held).toHaveNoOverlapWith(train, { on: 'x', where: 'x > 5' })).verdict.outcome).toBe('pass')
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(held).not.toHaveNoOverlapWith(train)).verdict.outcome).toBe('pass')
    expect((await check(held.where('id > 99')).not.toHaveNoOverlapWith(train)).verdict.outcome).toBe('fail')
    const wrong = await Promise.all([
      check(held).toHaveNoOverlapWith(train, { on: 'extra' }),
      check(held).toHaveNoOverlapWith(dataset({ y: [1] }, { name: 'y' })),
      check(held).toHaveNoOverlapWith(dataset({ id: ['1'] })),
      check(held).toHaveNoOverlapWith(train, { by: 'id' } as object),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(4).fill('error'))
    expect(wrong[1].message).toContain('test and y have no column in common')
  })
})

describe('toHaveSameRowsAs', () => {
  const offline = dataset(
    { id: [1, 2, 3, 4], amount: [10, 20.5, null, NaN], plan: ['a', 'b', 'c', 'd'] },
    { name: 'offline' },
  )
  const online = dataset(
    { plan: ['c', 'b', 'x', 'e'], id: [3, 2, 1, 5], amount: [null, 20.75, 10, 1] },
    { name: 'online' },
  )

  test('joins by key and tells what differs, by how much', async () => {
    const { verdict, message } = await check(online).toHaveSameRowsAs(offline, { key: 'id' })
    expect(verdict).toMatchObject({
      outcome: 'fail',
      received: 0.8,
      facts: { matched: 3, differing: 2, onlyHere: 1, onlyThere: 1, columns: { plan: 1, amount: 1 } },
    })
    expect(message).toContain('2 rows that differ, 1 row only here, 1 row only there, of 5 rows')
    expect(message).toContain('amount: 1 row differ (33.3 %), by at most 0.25')
  })

  test('numbers within a tolerance are the same', async () => {
    const options = { key: ['id'], tolerance: 0.25, except: 'plan', where: 'id < 4' }
    expect((await check(online).toHaveSameRowsAs(offline.where('id < 4'), options)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0,
    })
    expect(
      (await check(online).toHaveSameRowsAs(offline.where('id < 4'), { ...options, tolerance: 0.2 })).verdict.received,
    ).toBe(1 / 3)
  })

  test('without a key each row stands as often on both sides', async () => {
    const twice = { x: [1, 1, null, NaN] }
    expect((await check(twice).toHaveSameRowsAs({ x: [NaN, null, 1, 1] })).verdict.outcome).toBe('pass')
    expect((await check(twice).toHaveSameRowsAs({ x: [NaN, null, 1, 2] })).verdict).toMatchObject({
      outcome: 'fail',
      received: 2 / 5,
      facts: { matched: 3, onlyHere: 1, onlyThere: 1 },
    })
  })

  test('columns that only one side has fail', async () => {
    const { verdict, message } = await check({ id: [1], x: [2] }).toHaveSameRowsAs({ id: [1], y: [2] }, { key: 'id' })
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('only data has x\n  only columns has y')
    expect(
      (await check({ id: [1], x: [2] }).toHaveSameRowsAs({ id: [1] }, { key: 'id', except: 'x' })).verdict.outcome,
    ).toBe('pass')
  })

  test('a key that is not unique fails both ways', async () => {
    const repeated = { id: [1, 1], x: [1, 2] }
    for (const checks of [check(repeated), check(repeated).not]) {
      const { verdict, message } = await checks.toHaveSameRowsAs({ id: [1, 2], x: [1, 2] }, { key: 'id' })
      expect(verdict.outcome).toBe('fail')
      expect(message).toContain('1 surplus row in 2 rows of data')
    }
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(online).not.toHaveSameRowsAs(offline, { key: 'id' })).verdict.outcome).toBe('pass')
    expect((await check(online).not.toHaveSameRowsAs(online, { key: 'id' })).verdict.outcome).toBe('fail')
    expect((await check(online.where('id > 99')).not.toHaveSameRowsAs(offline, { key: 'id' })).verdict.outcome).toBe(
      'fail',
    )
    const wrong = await Promise.all([
      check(online).toHaveSameRowsAs(offline, { key: 'idd' }),
      check(online).toHaveSameRowsAs(offline, { tolerance: 0.1 }),
      check(online).toHaveSameRowsAs(offline, { key: 'id', tolerance: -1 }),
      check(online).toHaveSameRowsAs({ id: ['1'], amount: [1], plan: ['a'] }, { key: 'id' }),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(4).fill('error'))
    expect(wrong[1].message).toContain('a tolerance needs a key')
  })

  test('agrees with a comparison in JavaScript', async () => {
    const value = fc.constantFrom(0, 1, 2.5, null)
    const row = fc.record({ id: fc.integer({ min: 1, max: 6 }), x: value, y: fc.constantFrom('a', 'b') })
    const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ id }) => id })
    await fc.assert(
      fc.asyncProperty(rows, rows, async (ours, theirs) => {
        const byId = new Map(theirs.map((each) => [each.id, each]))
        const partners = ours.filter(({ id }) => byId.has(id))
        const differing = partners.filter(({ id, x, y }) => byId.get(id)?.x !== x || byId.get(id)?.y !== y).length
        const all = ours.length + theirs.length - partners.length
        const alone = all - partners.length
        const { verdict } = await check(ours).toHaveSameRowsAs(theirs, { key: 'id' })
        expect(verdict.received).toBe((differing + alone) / all)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  test('a million rows on either side are one join', async () => {
    const ids = Array.from({ length: 1_000_000 }, (_, i) => i)
    const values = Float64Array.from(ids, (id) => id / 3)
    const moved = values.map((value, index) => (index % 1000 === 0 ? value + 1 : value))
    const { verdict } = await check({ id: ids, value: values }).toHaveSameRowsAs(
      { id: ids, value: moved },
      { key: 'id' },
    )
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.001 })
  })
})
