import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const rows = dataset(
  {
    id: [1, 2, 2, null, 5],
    shuffled: [3, 1, 2, 5, 4],
    score: [1, NaN, 2, 3, 4],
    name: ['B', 'a', 'b', 'é', null],
    nothing: [null, null, null, null, null],
  },
  { name: 'rows' },
)
const none = rows.where('id > 99')

describe('toBeSortedBy', () => {
  test('looks at the order of the rows; equals are in order, nulls are left out', async () => {
    expect((await check(rows).toBeSortedBy('id')).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    expect((await check(rows).toBeSortedBy('name')).verdict.outcome).toBe('pass')
  })

  test('fails with the share of rows that stand behind a larger one', async () => {
    const { verdict, message } = await check(rows).toBeSortedBy('shuffled')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5, facts: { outOfOrder: 2, compared: 4 } })
    expect(message).toContain(`  Expected  ascending
  Received  0.5 of rows are wrong (50 %)
  Counted   2 rows out of order in 5 values of shuffled (BIGINT)`)
  })

  test('strictly, descending', async () => {
    expect((await check(rows).toBeSortedBy('id', { strictly: true })).verdict.received).toBe(1 / 3)
    const falling = check({ x: [5, 3, 3, 1] })
    expect((await falling.toBeSortedBy('x', { descending: true })).verdict.outcome).toBe('pass')
    expect((await falling.toBeSortedBy('x', { descending: true, strictly: true })).verdict.received).toBe(1 / 3)
  })

  test('in the order of another column', async () => {
    const events = check({ at: [3, 1, 2, 2], total: [30, 10, 25, 20] })
    expect((await events.toBeSortedBy('total', { by: 'at' })).verdict.outcome).toBe('pass')
    expect((await events.toBeSortedBy('total')).verdict.outcome).toBe('fail')
  })

  test('shows rows with their numbers in the data', async () => {
    const { verdict } = await check(rows).toBeSortedBy('shuffled', { showValues: true, where: 'shuffled <> 1' })
    expect(verdict.details).toEqual(['row 3: 2 after 3', 'row 5: 4 after 5'])
  })

  test('one value is in order', async () => {
    expect((await check({ x: [1] }).toBeSortedBy('x', { strictly: true })).verdict).toMatchObject({
      outcome: 'pass',
      received: 0,
    })
  })

  test('.not swaps; NaN, nothing but nulls and no rows fail both ways', async () => {
    expect((await check(rows).not.toBeSortedBy('shuffled')).verdict.outcome).toBe('pass')
    expect((await check(rows).not.toBeSortedBy('id')).verdict.outcome).toBe('fail')
    for (const checks of [check(rows), check(rows).not]) {
      expect((await checks.toBeSortedBy('score')).message).toContain('1 NaN in 5 rows of score (DOUBLE)')
      expect((await checks.toBeSortedBy('nothing')).verdict.outcome).toBe('fail')
    }
    expect((await check(rows).toBeSortedBy('score', { nonFinite: 'ignore' })).verdict.outcome).toBe('pass')
    expect((await check(none).not.toBeSortedBy('id')).verdict.outcome).toBe('fail')
  })

  test('misuse is an error', async () => {
    expect((await check(rows).toBeSortedBy('idd')).message).toContain('did you mean "id"?')
    expect((await check(rows).toBeSortedBy('id', { by: 'tim' })).verdict.outcome).toBe('error')
    expect((await check(rows).toBeSortedBy('id', { by: 'id' })).verdict.outcome).toBe('error')
    expect((await check(rows).toBeSortedBy('id', { strict: true } as object)).message).toContain(
      'did you mean "strictly"?',
    )
  })

  test('agrees with JavaScript', async () => {
    const x = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })
    await forFrames(fc.record({ x }), async (frame, data) => {
      const values = frame.map((row) => row.x).filter((value) => value !== null)
      const broken = values.filter((value, index) => index > 0 && value <= (values[index - 1] ?? 0)).length
      const { verdict } = await check(data).toBeSortedBy('x', { strictly: true })
      const wanted = values.length === 0 ? null : broken / Math.max(1, values.length - 1)
      expect(verdict.received).toBe(wanted)
    })
  })
})
