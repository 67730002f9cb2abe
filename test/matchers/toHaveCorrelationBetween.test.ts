import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const data = dataset(
  {
    a: [1, 2, 3, 4, 5, 6, 7, 8.5, null, 9],
    b: [2, 1, 4, 3, 7, 8, 6, 9, 100, null],
    tied: [1, 1, 2, 2, 3, 3, 3, 9, null, null],
    other: [5, 5, 1, 2, 2, 7, 7, 0, 1, 1],
    constant: Array(10).fill(3),
    score: [NaN, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    word: Array.from('abcdefghij'),
    at: Array.from({ length: 10 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1))),
    nothing: Array(10).fill(null),
  },
  { name: 'data' },
)
type Cell = readonly [a: string, b: string, rows: number]
const table = (cells: readonly Cell[]) =>
  cells.flatMap(([a, b, rows]) => Array.from({ length: rows }, () => ({ a, b })))
const received = async (
  checks: ReturnType<typeof check>,
  a: string,
  b: string,
  method?: 'spearman' | 'cramersV' | 'correlationRatio',
) => (await checks.toHaveCorrelationBetween(a, b, -1, 1, method === undefined ? {} : { method })).verdict.received

describe('toHaveCorrelationBetween', () => {
  test('Pearson, of rows where both hold a value: scipy.stats.pearsonr', async () => {
    const { verdict, message } = await check(data).toHaveCorrelationBetween('a', 'b', 0.9, 1)
    expect(verdict.received).toBeCloseTo(0.8973772574163261, 14)
    expect(verdict).toMatchObject({ outcome: 'fail', columns: ['a', 'b'], facts: { rows: 8 } })
    expect(message).toContain('Expected  pearson between 0.9 and 1')
    expect(message).toContain('8 rows of a (DOUBLE) and b (BIGINT)')
    expect(await received(check(data), 'tied', 'other')).toBeCloseTo(-0.47083622098130035, 14)
  })

  test('keeps its digits far from 0', async () => {
    const near = { a: [1, 2, 3, 4, 5, 6, 7, 8].map((x) => 1e9 + x), b: [2, 1, 4, 3, 7, 8, 6, 9].map((x) => 1e9 + x) }
    const exact = check({ a: [1, 2, 3, 4, 5, 6, 7, 8], b: [2, 1, 4, 3, 7, 8, 6, 9] })
    expect(await received(check(near), 'a', 'b')).toBeCloseTo(Number(await received(exact, 'a', 'b')), 12)
  })

  test('Spearman, equals having the mean of their ranks: scipy.stats.spearmanr', async () => {
    expect(await received(check(data), 'a', 'b', 'spearman')).toBeCloseTo(0.880952380952381, 14)
    expect(await received(check(data), 'tied', 'other', 'spearman')).toBeCloseTo(-0.1824224110566293, 14)
  })

  test('Cramér’s V: scipy.stats.contingency.association(correction=False)', async () => {
    const full: readonly Cell[] = [
      ['x', 'k', 10],
      ['x', 'l', 3],
      ['x', 'm', 2],
      ['y', 'k', 1],
      ['y', 'l', 7],
      ['y', 'm', 4],
    ]
    expect(await received(check(table(full)), 'a', 'b')).toBeCloseTo(0.5904543704947602, 12)
    const sparse: readonly Cell[] = [
      ['x', 'k', 10],
      ['x', 'm', 2],
      ['y', 'k', 1],
      ['y', 'l', 7],
    ]
    expect(await received(check(table(sparse)), 'a', 'b', 'cramersV')).toBeCloseTo(0.9003366373785201, 12)
    const independent: readonly Cell[] = [
      ['x', 'k', 4],
      ['x', 'l', 2],
      ['y', 'k', 2],
      ['y', 'l', 1],
    ]
    expect(await received(check(table(independent)), 'a', 'b')).toBeCloseTo(0, 7)
  })

  test('the correlation ratio, whichever stands first: √(Σ n (mean − mean of all)² / Σ (x − mean)²)', async () => {
    const groups = { a: [1, 2, 3, 4], b: [2, 4, 6], c: [10, 11] }
    const rows = Object.entries(groups).flatMap(([group, values]) => values.map((x) => ({ group, x })))
    expect(await received(check(rows), 'group', 'x')).toBeCloseTo(0.9311647725821842, 12)
    expect(await received(check(rows), 'x', 'group', 'correlationRatio')).toBeCloseTo(0.9311647725821842, 12)
  })

  test('a constant column has no correlation, which fails both ways', async () => {
    for (const checks of [check(data), check(data).not]) {
      const { verdict, message } = await checks.toHaveCorrelationBetween('a', 'constant', -1, 1)
      expect(verdict).toMatchObject({ outcome: 'fail', received: null })
      expect(message).toContain('A constant column has no correlation')
      expect((await checks.toHaveCorrelationBetween('word', 'constant', 0, 1)).verdict.outcome).toBe('fail')
      expect(
        (await checks.toHaveCorrelationBetween('a', 'constant', 0, 1, { method: 'spearman' })).verdict.outcome,
      ).toBe('fail')
    }
  })

  test('.not swaps; NaN, nothing but nulls and no rows fail both ways', async () => {
    expect((await check(data).not.toHaveCorrelationBetween('a', 'b', 0.9, 1)).verdict.outcome).toBe('pass')
    for (const checks of [check(data), check(data).not]) {
      expect((await checks.toHaveCorrelationBetween('a', 'score', -1, 1)).message).toContain(
        '1 NaN in 10 rows of score',
      )
      expect((await checks.toHaveCorrelationBetween('a', 'nothing', -1, 1)).message).toContain('no row holds both')
      expect((await checks.toHaveCorrelationBetween('a', 'b', -1, 1, { where: 'b > 999' })).verdict.outcome).toBe(
        'fail',
      )
    }
    const ignoring = await check(data).toHaveCorrelationBetween('a', 'score', 0.95, 1, { nonFinite: 'ignore' })
    expect(ignoring.verdict).toMatchObject({ outcome: 'pass', facts: { rows: 8 } })
  })

  test('a bound may be relative to a reference', async () => {
    const about = { relativeTo: data, within: 0.01 }
    expect((await check(data).toHaveCorrelationBetween('a', 'b', about)).verdict.outcome).toBe('pass')
  })

  test('misuse is an error', async () => {
    const wrong = await Promise.all([
      check(data).toHaveCorrelationBetween('a', 'word', 0, 1, { method: 'pearson' }),
      check(data).toHaveCorrelationBetween('a', 'b', 0, 1, { method: 'cramersV' }),
      check(data).toHaveCorrelationBetween('a', 'bb', 0, 1),
      check(data).toHaveCorrelationBetween('a', 'b', 0, 2),
      check(data).toHaveCorrelationBetween('a', 'b', 0.5, 0.1),
      check(data).toHaveCorrelationBetween('a', 5 as never, 0, 1),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(6).fill('error'))
    expect(wrong[0].message).toContain('pearson is of two numeric columns, not of a (DOUBLE) and word (VARCHAR)')
  })
})
