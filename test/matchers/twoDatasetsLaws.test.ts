import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import fc from '../support/property.js'
import { judging } from '../support/judging.js'

const { check } = judging()

type Row = Readonly<Record<'a' | 'b' | 'label', string | number | null>>

const texts = fc.constantFrom('', 'a', 'A', 'a ', 'é', 'e\u0301', '\u{1F600}', 'NULL', 'NaN')
const numbers = fc.constantFrom(0, -0, 1, -1, 0.1, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity, 2 ** 53)
const row = fc.record({ a: fc.option(numbers), b: fc.option(texts), label: fc.option(fc.constantFrom('x', 'y', 'z')) })
const rows = fc.array(row, { minLength: 1, maxLength: 8 })

/** Columns of known types, whatever the values. */
function data(from: readonly Row[], name: string) {
  const filled = [...from, { a: 0.5, b: 'filling', label: 'filling' }]
  return dataset(filled, { name }).where("b is distinct from 'filling'")
}

/** 0 and -0 are equal, as are two NaN. */
const same = (one: unknown, other: unknown) => one === other || Object.is(one, other)
const runs = { numRuns: 10 }

describe('agree with plain JavaScript, nulls, NaN, unicode and extremes among the values', () => {
  test.each(['a', 'b'] as const)('toHaveValuesFoundIn, of column %s', async (column) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (left, right) => {
        const judged = left.filter((each) => each[column] !== null)
        const orphans = judged.filter((each) => !right.some((other) => same(each[column], other[column])))
        const { verdict } = await check(data(left, 'left')).toHaveValuesFoundIn(column, data(right, 'right'))
        expect(verdict.outcome).toBe(judged.length > 0 && orphans.length === 0 ? 'pass' : 'fail')
        expect(verdict.received).toBe(judged.length === 0 ? null : orphans.length / judged.length)
        expect(verdict.facts).toMatchObject(judged.length === 0 ? {} : { orphans: orphans.length })
      }),
      runs,
    )
  })

  test.each([[undefined], [['b']], [['a', 'b']]] as const)('toHaveNoOverlapWith, on %j', async (on) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (left, right) => {
        const compared = on ?? (['a', 'b', 'label'] as const)
        const judged =
          on === undefined ? left : left.filter((each) => compared.every((column) => each[column] !== null))
        const leaked = judged.filter((each) =>
          right.some((other) => compared.every((column) => same(each[column], other[column]))),
        )
        const options = on === undefined ? {} : { on }
        const { verdict } = await check(data(left, 'left')).toHaveNoOverlapWith(data(right, 'right'), options)
        expect(verdict.received).toBe(judged.length === 0 ? null : leaked.length / judged.length)
        expect(verdict.outcome).toBe(judged.length > 0 && leaked.length === 0 ? 'pass' : 'fail')
      }),
      runs,
    )
  })

  test('toHaveSameRowsAs, without a key', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 0, max: 3 }), async (left, dropped) => {
        const right = left.toReversed().slice(dropped)
        const { verdict } = await check(data(left, 'left')).toHaveSameRowsAs(data(right, 'right'))
        const missing = Math.min(dropped, left.length)
        expect(verdict.outcome).toBe(missing === 0 ? 'pass' : 'fail')
      }),
      runs,
    )
  })

  test('toHaveConsistentLabels', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const judged = all.filter(({ label }) => label !== null)
        const keyOf = ({ a, b }: Row) => JSON.stringify([a === 0 ? 0 : String(a), b])
        const labels = new Map<string, Set<unknown>>()
        for (const each of judged) labels.set(keyOf(each), (labels.get(keyOf(each)) ?? new Set()).add(each.label))
        const wrong = judged.filter((each) => (labels.get(keyOf(each))?.size ?? 0) > 1)
        const { verdict } = await check(data(all, 'all')).toHaveConsistentLabels(['a', 'b'], 'label')
        expect(verdict.outcome).toBe(judged.length > 0 && wrong.length === 0 ? 'pass' : 'fail')
        if (judged.length > 0) expect(verdict.received).toBeCloseTo(wrong.length / judged.length, 12)
      }),
      runs,
    )
  })
})
