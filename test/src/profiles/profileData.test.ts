import fc from '../../support/property.js'
import { mean, sampleStandardDeviation, sum } from 'simple-statistics'
import { afterAll, describe, expect, test } from 'vitest'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import type { DataProfile } from '../../../src/profiles/dataProfile.js'
import { profileData } from '../../../src/profiles/profileData.js'

const statements: number[] = []
const session = openSession({ threads: 2, onScan: (scan) => void statements.push(scan.statements) })
afterAll(() => session.close())

async function profileOf(
  columns: Record<string, readonly unknown[]>,
  sensitive: readonly string[] = [],
): Promise<DataProfile> {
  const data = dataset(columns, { sensitive })
  const { schema } = await session.open(data)
  const [settled] = await session.settle([
    (ask) =>
      profileData({
        label: 'data',
        schema,
        isNarrowed: false,
        sensitive,
        ask: (metric) => ask(data, metric),
        where: () => {
          throw new Error('a profile narrows nothing')
        },
      }),
  ])
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

describe('profileData', () => {
  test('numbers are counted with and without values, in two statements', async () => {
    const x = Float64Array.from([0.5, NaN, Infinity, -Infinity, 2.5, 2.5, -1, 0])
    statements.length = 0
    const { rows, columns } = await profileOf({ x: [...x, null] as unknown[] })
    expect(rows).toBe(9)
    expect(columns['x']).toEqual({
      type: 'number',
      engineType: 'DOUBLE',
      nulls: 1,
      nan: 1,
      positiveInfinities: 1,
      negativeInfinities: 1,
      distinct: 7,
      distinctIsExact: true,
      minimum: -1,
      maximum: 2.5,
      mean: 0.9,
      sum: 4.5,
      // numpy.std([0.5, 2.5, 2.5, -1, 0], ddof=1)
      standardDeviation: expect.closeTo(1.55724115, 8) as number,
      zeros: 1,
      negatives: 1,
      // numpy.quantile([0.5, 2.5, 2.5, -1, 0], q)
      quantiles: { '0.01': -0.96, '0.05': -0.8, '0.25': 0, '0.5': 0.5, '0.75': 2.5, '0.95': 2.5, '0.99': 2.5 },
      histogram: { edges: [-1, 0, 0.5, 2.5], counts: [2, 1, 2] },
      mostCommon: [
        { value: 2.5, count: 2 },
        { value: -1, count: 1 },
        { value: 0, count: 1 },
        { value: 0.5, count: 1 },
      ],
    })
    expect(statements).toEqual([1, 1])
  })

  test('integers beyond 2^53 are exact', async () => {
    const { columns } = await profileOf({ i: [9007199254740991n, 9007199254740992n, 9007199254740993n] })
    expect(columns['i']).toMatchObject({
      minimum: 9007199254740991,
      maximum: '9007199254740993',
      sum: '27021597764222976',
      standardDeviation: 1,
    })
  })

  test('text is described by its length in code points, and not by its values', async () => {
    const { columns } = await profileOf({ s: ['é𝄞', '', null, 'abcd'], plan: ['a', 'a', 'a', 'b'] })
    expect(columns['s']).toEqual({
      type: 'string',
      engineType: 'VARCHAR',
      nulls: 1,
      empty: 1,
      distinct: 3,
      distinctIsExact: true,
      minimumLength: 0,
      maximumLength: 4,
      meanLength: 2,
    })
    expect(columns['plan']?.mostCommon).toEqual([
      { value: 'a', count: 3 },
      { value: 'b', count: 1 },
    ])
  })

  test('values of identifiers and sensitive columns stay hidden', async () => {
    const ids = Array.from({ length: 50 }, (_, row) => 1000 + row)
    const sparse = ids.map((id) => id * id * 1000)
    const { columns } = await profileOf({ ids, sparse, secret: ids.map((id) => `s${id % 3}`) }, ['secret'])
    expect([columns['ids'], columns['sparse'], columns['secret']].map((column) => column?.mostCommon)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a column without a value, and one of a single value', async () => {
    const { columns } = await profileOf({ none: [null, null] as unknown[], one: [7, 7], yes: [true, false] })
    expect(columns['none']?.minimum).toBeUndefined()
    expect(columns['one']).toMatchObject({
      minimum: 7,
      maximum: 7,
      standardDeviation: 0,
      histogram: { edges: [7, 7], counts: [2] },
    })
    expect(columns['yes']).toMatchObject({
      type: 'boolean',
      distinct: 2,
      mostCommon: [
        { value: false, count: 1 },
        { value: true, count: 1 },
      ],
    })
  })

  test('agrees with plain JavaScript on any numbers', async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 2, maxLength: 40 }), async (values) => {
        const x = Float64Array.from(values)
        const found = (await profileOf({ x: x as unknown as readonly unknown[] })).columns['x']
        const scale = Math.max(...values.map(Math.abs), 1)
        const near = (seen: number | string | undefined, wanted: number) => {
          expect(Math.abs(Number(seen) - wanted)).toBeLessThanOrEqual(1e-9 * scale * values.length)
        }
        near(found?.mean, mean(values))
        near(found?.sum, sum(values))
        near(found?.standardDeviation, sampleStandardDeviation(values))
        near(found?.quantiles?.['0.5'], type7(values, 0.5))
        near(found?.quantiles?.['0.95'], type7(values, 0.95))
        expect(found?.histogram?.counts.reduce((total, count) => total + count, 0)).toBe(values.length)
        expect(found?.distinct).toBe(new Set(values.map((value) => value + 0)).size)
      }),
      { numRuns: 25 },
    )
  })
})

function type7(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? NaN
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? NaN) - low)
}
