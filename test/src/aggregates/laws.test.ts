import fc from '../../support/property.js'
import { afterAll, expect, test } from 'vitest'
import type { Aggregate } from '../../../src/aggregates/aggregate.js'
import { aggregates } from '../../../src/aggregates/index.js'
import { dataset } from '../../../src/datasets/dataset.js'
import type { Dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'
import { aggregate, call, columnOf, literal } from '../../../src/sql/build.js'
import type { Column } from '../../../src/sql/schema.js'

const session = openSession({ threads: 2 })
afterAll(() => session.close())

const x: Column = { name: 'x', type: 'number', engineType: 'DOUBLE' }
const n: Column = { name: 'n', type: 'integer', engineType: 'BIGINT' }
const word: Column = { name: 'word', type: 'string', engineType: 'VARCHAR' }
const at: Column = { name: 'at', type: 'timestamp', engineType: 'TIMESTAMP' }
const key: Column = { name: 'key', type: 'integer', engineType: 'BIGINT' }
const order = { descending: false, strictly: false, by: key }
const isShort = call('lessOrEqual', call('length', columnOf('value')), literal(1))
const pairs = [{ left: 'n', right: 'key', isNumeric: true }]

/** One of each, so that a new aggregate cannot be left out. */
const samples: Readonly<Record<keyof typeof aggregates, Aggregate<unknown>>> = {
  betweenGroups: aggregates.betweenGroups(word, n, 1),
  bins: aggregates.bins(x, [-1, 0, 2.5]),
  breakingValues: aggregates.breakingValues(word, isShort, 3),
  calibration: aggregates.calibration(columnOf('x'), call('isTrue', call('greater', columnOf('n'), literal(0))), {
    bins: 3,
    groupedBy: [columnOf('x'), columnOf('key')],
  }),
  categories: aggregates.categories(word, [literal('a')], 10),
  classPower: aggregates.classPower(n, word, call('equal', columnOf('class'), literal('a'))),
  coMoments: aggregates.coMoments(key, n, [5, 1]),
  combinations: aggregates.combinations([n, word], 'left out'),
  conflicts: aggregates.conflicts([word], n),
  contingency: aggregates.contingency(n, word),
  counts: aggregates.counts({ rows: aggregate('count'), some: aggregate('countIf', call('isNull', columnOf('x'))) }),
  differences: aggregates.differences(pairs, ['n', 'key'], 0.5),
  disorder: aggregates.disorder(n, order),
  distinct: aggregates.distinct(x),
  drawnRows: aggregates.drawnRows([n, word], 5, 1),
  drawnValues: aggregates.drawnValues(n, 5),
  examples: aggregates.examples([n], 2),
  extent: aggregates.extent(x),
  frequencies: aggregates.frequencies(word, 3),
  gaps: aggregates.gaps(at, 3600),
  largestGaps: aggregates.largestGaps(at, 2),
  largestGroups: aggregates.largestGroups(['word'], 2),
  meanPower: aggregates.meanPower(word, n, { count: 10, mean: 1 }),
  misplaced: aggregates.misplaced(n, order, 2),
  missing: aggregates.missing(x),
  moments: aggregates.moments(x),
  outcomes: aggregates.outcomes(word, word, { weight: n, groupedBy: [columnOf('x'), columnOf('key')] }),
  partners: aggregates.partners,
  quantiles: aggregates.quantiles(x, [0, 0.25, 0.5, 1]),
  rankCorrelation: aggregates.rankCorrelation(key, n),
  rankGains: aggregates.rankGains(
    call('coalesce', columnOf('x'), literal(0)),
    columnOf('n'),
    call('isTrue', call('greater', columnOf('n'), literal(0))),
  ),
  rankings: aggregates.rankings(
    [word, n].map(({ name }) => columnOf(name)),
    {
      score: call('remainder', columnOf('key'), literal(3)),
      relevance: call('coalesce', call('toDouble', columnOf('n')), literal(0)),
      k: 2,
    },
  ),
  realSums: aggregates.realSums({ x: columnOf('n') }, [columnOf('x'), columnOf('key')]),
  repeats: aggregates.repeats([n, word], 3),
  sampleSize: aggregates.sampleSize([x, n, word], 0.5),
  scoreRanks: aggregates.scoreRanks(columnOf('x'), call('isTrue', call('greater', columnOf('n'), literal(0)))),
  shapeQuantiles: aggregates.shapeQuantiles(x, { parts: 4, withoutAtoms: true }),
  sliceSums: aggregates.sliceSums([call('remainder', columnOf('n'), literal(3))], { x: columnOf('n') }),
  sum: aggregates.sum(x),
  surplus: aggregates.surplus('n', 'key'),
  timeline: aggregates.timeline(columnOf('at'), columnOf('n'), [columnOf('word'), columnOf('key')]),
  turns: aggregates.turns(key),
  uniform: aggregates.uniform(word),
  valueCompliance: aggregates.valueCompliance(word, isShort),
  variantNames: aggregates.variantNames(word, 5),
  variants: aggregates.variants(word),
  weekHours: aggregates.weekHours(at),
}

/** What these say is about the order of the rows, or their numbers. */
const ofOrder: readonly string[] = ['examples', 'misplaced', 'turns']

async function statesOf(data: Dataset): Promise<ReadonlyMap<string, unknown>> {
  const entries = Object.entries(samples)
  const settled = await session.settle(
    entries.map(
      ([, sample]) =>
        (ask) =>
          ask(
            data,
            metric(sample.key, [sample], (state) => state),
          ),
    ),
  )
  return new Map(
    entries.map(([name], index) => {
      const result = settled[index]
      if (result?.status !== 'fulfilled') throw new Error(`${name}: ${String(result?.reason)}`)
      return [name, result.value instanceof Float64Array ? Array.from(result.value).sort() : result.value]
    }),
  )
}

const row = fc.record({
  x: fc.option(
    fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, 0, 1), fc.double({ min: -1000, max: 1000, noNaN: true })),
    { nil: null },
  ),
  n: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  word: fc.option(fc.constantFrom('a', 'A', 'b', 'a b', 'a-b', 'é', '7', ''), { nil: null }),
  at: fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-31'), noInvalidDate: true }), {
    nil: null,
  }),
  part: fc.boolean(),
})
/** A row of values first, so that every column has a type; `rows` and `found` are what joins of groups have. */
const first = { x: 0.5, n: 1, word: 'a', at: new Date('2026-01-15T12:00:00Z'), part: true }
const frame = fc.array(row, { minLength: 1, maxLength: 30 }).map((rows) =>
  [first, ...rows].map((each, key) => ({
    ...each,
    key,
    rows: (key % 3) + 1,
    found: key % 2 === 0 ? 1 : null,
    value: each.n,
  })),
)

test('the order of the rows changes no digit', async () => {
  await fc.assert(
    fc.asyncProperty(frame, async (rows) => {
      const there = await statesOf(dataset(rows))
      const back = await statesOf(dataset(rows.toReversed()))
      for (const [name, state] of there)
        if (!ofOrder.includes(name)) expect([name, back.get(name)]).toEqual([name, state])
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

test('states of two parts merge into the state of the whole, where there is a merge', async () => {
  await fc.assert(
    fc.asyncProperty(frame, async (rows) => {
      const data = dataset(rows)
      const [whole, one, other] = await Promise.all([data, data.where('part'), data.where('NOT part')].map(statesOf))
      for (const [name, sample] of Object.entries(samples)) {
        if (sample.merge === undefined) continue
        const merged = sample.merge(one?.get(name), other?.get(name))
        expect([name, merged, isNear(merged, whole?.get(name))]).toEqual([name, merged, true])
      }
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

/** Equal but for the last digits of numbers: sums of parts are rounded otherwise than that of the whole. */
function isNear(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([name, value]) => isNear(value, right.get(name)))
}
