import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { liveProfile } from '../../src/profiles/liveProfile.js'
import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import type { Profile } from '../../src/profiles/profile.js'
import { reference } from '../../src/profiles/reference.js'
import { numbersOf } from '../../src/profiles/numbersOf.js'
import { judging } from '../support/judging.js'

const cells = { edges: [], counts: [] }
const numeric = {
  kind: 'numeric',
  values: 3,
  minimum: 1,
  maximum: 9,
  edges: [],
  bins: [],
  cells,
  frequent: [[1, 2]],
} as const
const plans = {
  kind: 'categorical',
  values: 3,
  categories: [
    ['a', 2],
    ['b', 1],
  ],
  others: 0,
  rare: 1,
} as const
const keptInFile: Profile = {
  source: 'train',
  rows: 5,
  bins: 20,
  specials: [],
  columns: {
    x: { type: 'number', kind: 'numeric', missing: { null: 1, nan: 1 }, values: numeric },
    plan: { type: 'string', kind: 'categorical', missing: { empty: 2 }, values: plans },
    note: {
      type: 'string',
      kind: 'text',
      missing: { null: 3 },
      length: { kind: 'numeric', values: 2, minimum: 1, maximum: 3, edges: [], bins: [], cells, frequent: [] },
    },
    special: { type: 'number', kind: 'numeric', missing: { 'special:-1': 2 }, values: numeric },
  },
}

const { check } = judging({
  references: {
    mode: 'none',
    entry: () => '',
    read: () => Promise.resolve(undefined),
    named: (name) => Promise.resolve(name === 'train' ? encodeProfile(keptInFile) : undefined),
    write: () => undefined,
  },
})

const values = Array.from({ length: 100 }, (_, index) => index + 1)
const train = dataset(
  values.map((x) => ({ x, plan: x <= 60 ? 'free' : 'paid', note: x % 10 === 0 ? null : 'n'.repeat(x % 5), y: 2 * x })),
  { name: 'train' },
)
const today = dataset(
  values.map((x) => ({ x: x * 1.05, plan: x <= 63 ? 'free' : 'paid', note: x <= 11 ? null : 'nnn', y: 2 * x })),
  { name: 'today' },
)
const near = { relativeTo: train, within: 0.1 }
const nearer = { relativeTo: train, within: 0.01 }

describe('bounds relative to data', () => {
  test.each([
    ['row count', (by: typeof near) => check(today).toHaveRowCount(by), 'pass'],
    ['mean', (by: typeof near) => check(today).toHaveMeanBetween('x', by), 'fail'],
    ['median', (by: typeof near) => check(today).toHaveMedianBetween('x', by), 'fail'],
    ['sum', (by: typeof near) => check(today).toHaveSumBetween('x', by), 'fail'],
    ['standard deviation', (by: typeof near) => check(today).toHaveStandardDeviationBetween('x', by), 'fail'],
    ['minimum', (by: typeof near) => check(today).toHaveMinimumBetween('x', by), 'fail'],
    ['maximum', (by: typeof near) => check(today).toHaveMaximumBetween('x', by), 'fail'],
    ['quantile', (by: typeof near) => check(today).toHaveQuantileBetween('x', 0.9, by), 'fail'],
    ['null rate', (by: typeof near) => check(today).toHaveNullRateBelow('note', by), 'fail'],
    ['distinct values', (by: typeof near) => check(today).toHaveDistinctCountBetween('plan', by), 'pass'],
    ['distinct share', (by: typeof near) => check(today).toHaveDistinctShareBetween('plan', by), 'pass'],
    ['share of a value', (by: typeof near) => check(today).toHaveShareOfBetween('plan', 'free', by), 'fail'],
    ['most common share', (by: typeof near) => check(today).toHaveMostCommonShareBelow('plan', by), 'fail'],
    ['values', (by: typeof near) => check(today).toHaveValuesBetween('x', by), 'fail'],
    ['correlation', (by: typeof near) => check(today).toHaveCorrelationBetween('x', 'y', by), 'pass'],
    ['outliers', (by: typeof near) => check(today).toHaveOutlierRateBelow('x', by), 'pass'],
    ['special values', (by: typeof near) => check(today).toHaveSpecialValueRateBelow('y', [2], by), 'pass'],
    ['duplicates', (by: typeof near) => check(today).toHaveDuplicateRateBelow(by), 'pass'],
    ['lengths', (by: typeof near) => check(today).toHaveStringLengthBetween('note', by), 'pass'],
  ] as const)('%s: a tenth is near enough', async (_, of, withHundredth) => {
    const [wide, narrow, live] = await Promise.all([
      of(near),
      of(nearer),
      of({ ...near, relativeTo: liveProfile(train) } as never),
    ])
    expect([wide.verdict.outcome, narrow.verdict.outcome, live.verdict.outcome]).toEqual([
      'pass',
      withHundredth,
      'pass',
    ])
  })

  test('say what they are relative to', async () => {
    const { message } = await check(today).toHaveMeanBetween('x', nearer)
    expect(message).toContain('Expected  mean between 49.995 and 51.005 (50.5 in train ± 1 %)')
  })
  test('one end may be, and records will do', async () => {
    expect((await check(today).toHaveMeanBetween('x', 0, near)).verdict.outcome).toBe('pass')
    const records = { relativeTo: values.map((x) => ({ x })), within: 0.1 }
    expect((await check(today).toHaveMeanBetween('x', records)).verdict.outcome).toBe('pass')
  })
  test('a segment is compared with the same segment', async () => {
    const [parts, whole] = await Promise.all([
      check(today.segments('plan')).toHaveMeanBetween('x', { ...near, within: 0.15 }),
      check(today.where("plan = 'free'")).toHaveMeanBetween('x', { ...near, within: 0.15 }),
    ])
    expect([parts.verdict.outcome, whole.verdict.outcome]).toEqual(['pass', 'fail'])
  })
  test('where narrows both sides', async () => {
    const { verdict } = await check(today).toHaveMeanBetween('x', near, { where: "plan = 'free'" })
    expect(verdict.expected).toContain('30.5 in train')
  })
})

describe('bounds relative to what is kept', () => {
  const by = { relativeTo: reference('train'), within: 0.5 }
  test('counts, extremes and frequent values are enough', async () => {
    const kept = [
      { x: 1, plan: 'a', note: 'nnn' },
      { x: 1, plan: 'a', note: null },
      { x: 9, plan: 'b', note: 'n' },
      { x: null, plan: '', note: null },
      { x: NaN, plan: '', note: null },
    ]
    const checks = await Promise.all([
      check(kept).toHaveRowCountBetween(by),
      check(kept).toHaveNullRateBelow('x', by),
      check(kept).toHaveMinimumBetween('x', by, { nonFinite: 'ignore' }),
      check(kept).toHaveMaximumBetween('x', by, { nonFinite: 'ignore' }),
      check(kept).toHaveDistinctCountBetween('plan', by),
      check(kept).toHaveDistinctShareBetween('plan', by),
      check(kept).toHaveShareOfBetween('plan', 'b', by),
      check(kept).toHaveShareOfBetween('plan', 'c', by),
      check(kept).toHaveMostCommonShareBelow('plan', by),
      check(kept).toHaveStringLengthBetween('note', by),
    ])
    expect(checks.map(({ verdict, message }) => (verdict.outcome === 'pass' ? 'pass' : message))).toEqual(
      checks.map(() => 'pass'),
    )
  })
  test('a column that is not kept and other rows than all are misuse', async () => {
    const messages = await Promise.all([
      check([{ xs: 1 }]).toHaveMinimumBetween('xs', by),
      check(today).toHaveMinimumBetween('x', by, { where: 'x > 5' }),
      check(today.segments('plan')).toHaveMinimumBetween('x', by),
    ])
    expect(messages.map(({ message }) => message.split('\n').at(-1)?.trim())).toEqual([
      'what is kept of train has no column "xs"; did you mean "x"?',
      'what is kept of train is of all rows, not of some; give the data themselves',
      'what is kept of train is of all rows, not of some; give the data themselves',
    ])
  })
  test('a reference by name is what a file beside the tests keeps', async () => {
    const checks = await Promise.all([
      check([{ x: 2 }, { x: 8 }]).toHaveValuesBetween('x', by),
      check(today).toHaveRowCount(by),
      check(today).toHaveMeanBetween('x', by),
      check(today).toHaveRowCount({ ...by, relativeTo: reference('other') }),
    ])
    expect(checks.map(({ verdict }) => verdict.outcome)).toEqual(['pass', 'fail', 'error', 'error'])
    expect(checks[1].verdict.expected).toContain('5 in reference("train") ± 50 %')
    expect(checks[2].message).toContain('reference("train") keeps no mean')
  })
  test.each([
    [{ relativeTo: 5, within: 0.1 }],
    [{ relativeTo: train, within: -1 }],
    [{ relativeTo: train }],
    [{ relativeTo: train.column('x'), within: 1 }],
  ])('%# is misuse', async (bound) => {
    expect((await check(today).toHaveMeanBetween('x', bound as never)).verdict.outcome).toBe('error')
  })
})

test('what drift tests keep tells counts, extremes and frequent values', () => {
  const numbers = numbersOf(keptInFile)
  expect(numbers.columns).toMatchObject({
    x: { nulls: 1, nan: 1, minimum: 1, maximum: 9, mostCommon: [{ value: 1, count: 2 }] },
    plan: {
      empty: 2,
      distinct: 3,
      mostCommon: [
        { value: 'a', count: 2 },
        { value: '', count: 2 },
        { value: 'b', count: 1 },
      ],
    },
  })
  expect(numbers.columns['special']).not.toHaveProperty('minimum')
})
