import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = dataset({ id: [1, 2, 3], age: [NaN, null, 45], name: ['', null, null] }, { name: 'people' })

describe('toHaveNoNulls', () => {
  test('NaN and empty strings are no nulls', async () => {
    expect((await check(people).toHaveNoNulls('id')).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    expect((await check({ x: [NaN, 1.5], s: ['', ''] }).toHaveNoNulls()).verdict.outcome).toBe('pass')
  })

  test('fails with the share of nulls', async () => {
    const { verdict, message } = await check(people).toHaveNoNulls('age')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1 / 3, facts: { nulls: 1, rows: 3 } })
    expect(message).toContain('Counted   1 null in 3 rows of age (DOUBLE)')
  })

  test('judges all columns when none is named, and tells the worst first', async () => {
    const { verdict, message } = await check(people).toHaveNoNulls()
    expect(verdict).toMatchObject({ outcome: 'fail', received: 2 / 3, columns: ['name', 'age', 'id'] })
    expect(message).toContain('2 of 3 columns are not right')
    expect((await check(people).toHaveNoNulls({ mostly: 0.3 })).verdict.outcome).toBe('pass')
  })

  test('.not swaps', async () => {
    expect((await check(people).not.toHaveNoNulls('age')).verdict.outcome).toBe('pass')
    expect((await check(people).not.toHaveNoNulls('id')).verdict.outcome).toBe('fail')
    expect((await check(people).not.toHaveNoNulls()).verdict.outcome).toBe('pass')
  })

  test('row numbers are shown when asked', async () => {
    expect((await check(people).toHaveNoNulls('name', { showValues: 1 })).verdict.details).toEqual(['null in row 2'])
    expect((await check(people).toHaveNoNulls('name', { showValues: true })).message).toContain('null in row 2, 3')
  })

  test('of one column, named with the data', async () => {
    expect((await check(people.column('id')).toHaveNoNulls()).verdict.columns).toEqual(['id'])
  })

  test('no rows are a failure both ways', async () => {
    const none = people.where('id > 9')
    expect((await check(none).toHaveNoNulls()).message).toContain('No row of people fulfils the condition.')
    expect((await check(none).not.toHaveNoNulls()).verdict.outcome).toBe('fail')
    expect((await check(none).toHaveNoNulls('id', { allowEmpty: true })).verdict.outcome).toBe('pass')
    expect((await check(none).not.toHaveNoNulls('id', { allowEmpty: true })).verdict.outcome).toBe('pass')
  })

  test('misuse is an error both ways', async () => {
    for (const checks of [check(people), check(people).not]) {
      expect((await checks.toHaveNoNulls('aged')).message).toContain('did you mean "age"?')
      expect((await checks.toHaveNoNulls(() => false)).message).toContain('the predicate holds for no column of people')
      expect((await checks.toHaveNoNulls({ most: 1 } as object)).message).toContain('there is no option "most"')
    }
  })
})
