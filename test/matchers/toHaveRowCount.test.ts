import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const three = dataset([{ id: 1 }, { id: 2 }, { id: 3 }], { name: 'three' })
const none = three.where('id > 3')

describe('toHaveRowCount', () => {
  test('passes for exactly that many rows', async () => {
    expect((await check(three).toHaveRowCount(3)).verdict).toMatchObject({ outcome: 'pass', received: 3 })
    expect((await check(three).toHaveRowCount(3n)).verdict.outcome).toBe('pass')
  })

  test('fails for any other number', async () => {
    const { verdict, message } = await check(three).toHaveRowCount(4)
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('Expected  row count = 4\n  Received  3')
  })

  test('.not swaps', async () => {
    expect((await check(three).not.toHaveRowCount(3)).verdict.outcome).toBe('fail')
    expect((await check(three).not.toHaveRowCount(4)).verdict.outcome).toBe('pass')
  })

  test('no rows are a number like any other', async () => {
    expect((await check(none).toHaveRowCount(0)).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    expect((await check(none).toHaveRowCount(1)).verdict.outcome).toBe('fail')
  })

  test('where narrows the rows', async () => {
    expect((await check(three).toHaveRowCount(2, { where: 'id > 1' })).verdict.outcome).toBe('pass')
  })

  test('may be relative to a reference', async () => {
    const about = { relativeTo: dataset(Array.from({ length: 10 }, (_, id) => ({ id }))), within: 0.7 }
    expect((await check(three).toHaveRowCount(about)).verdict).toMatchObject({ outcome: 'pass' })
    expect((await check(three).toHaveRowCount({ ...about, within: 0.6 })).verdict.outcome).toBe('fail')
  })

  test.each([[2.5], [-1], ['3'], [undefined], [NaN]])('%s is an error', async (n) => {
    for (const checks of [check(three), check(three).not]) {
      const { verdict, message } = await checks.toHaveRowCount(n as number)
      expect(verdict.outcome).toBe('error')
      expect(message).toContain('a whole number from 0')
    }
  })

  test('a column has no rows of its own to count', async () => {
    const column: unknown = three.column('id')
    expect((await check(column).toHaveRowCount(3)).message).toContain('judges a whole dataset')
  })
})

describe('toHaveRowCountBetween', () => {
  test('includes both ends', async () => {
    for (const [min, max] of [
      [3, 5],
      [1, 3],
      [3, Infinity],
    ] as const)
      expect((await check(three).toHaveRowCountBetween(min, max)).verdict.outcome).toBe('pass')
    expect((await check(three).toHaveRowCountBetween(4, 5)).verdict).toMatchObject({
      outcome: 'fail',
      expected: 'row count between 4 and 5',
      received: 3,
    })
  })

  test('.not swaps', async () => {
    expect((await check(three).not.toHaveRowCountBetween(4, 5)).verdict.outcome).toBe('pass')
  })

  test('no rows are a number like any other', async () => {
    expect((await check(none).toHaveRowCountBetween(0, 1)).verdict.outcome).toBe('pass')
  })

  test('may be relative to a reference, on either side', async () => {
    const about = { relativeTo: three, within: 0.1 }
    expect((await check(three).toHaveRowCountBetween(about)).verdict.expected).toBe(
      'row count between 2.7 and 3.3 (3 in three ± 10 %)',
    )
    expect((await check(none).toHaveRowCountBetween(about)).verdict.outcome).toBe('fail')
    expect((await check(three).toHaveRowCountBetween(1, about)).verdict.outcome).toBe('pass')
  })

  test.each([
    [[5, 4], 'the minimum 5 is above the maximum 4'],
    [[1], 'the maximum must be a whole number from 0, not undefined'],
    [[1, 2, { most: 1 }], 'there is no option "most"; there are'],
    [[{ relativeTo: 5, within: 0.1 }], 'relativeTo must be a dataset'],
    [[{ relativeTo: three, within: -1 }], "within must be a share of the reference's number, such as 0.1, not -1"],
  ])('%j is an error', async (args, text) => {
    const { verdict, message } = await check(three).toHaveRowCountBetween(...(args as [1, 2]))
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(text)
  })
})
