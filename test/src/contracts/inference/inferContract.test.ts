import { describe, expect, test } from 'vitest'
import { faults } from '../../../../bench/init/faults.js'
import { halves } from '../../../../bench/init/halves.js'
import { readTable } from '../../../../bench/init/table.js'
import { trial } from '../../../../bench/init/trial.js'
import { closedSet } from '../../../../src/contracts/inference/closedSet.js'
import type { Evidence } from '../../../../src/contracts/inference/evidence.js'
import { proposeLimits } from '../../../../src/contracts/inference/proposeLimits.js'
import { roundOutward } from '../../../../src/contracts/inference/roundOutward.js'
import { shareLimit } from '../../../../src/contracts/inference/shareLimit.js'
import { normalQuantile } from '../../../../src/math/normalQuantile.js'
import { tailLimit } from '../../../../src/contracts/inference/tailLimit.js'

describe('inferContract', () => {
  test.each(['cars.json', 'seattle-weather.csv'])('what half of %s promises the other half keeps', async (file) => {
    for (const seed of [1, 2, 3]) {
      const [seen, next] = halves(readTable(file), seed)
      expect(await trial(seen, new Map([['next', next]]))).toEqual(new Map([['next', []]]))
    }
  })

  test('faults are found', async () => {
    const [seen, next] = halves(readTable('cars.json'), 1)
    const wanted = [
      'a number is null',
      'the sign is lost',
      'lower case',
      'a column is gone',
      'a new category in 10 % of rows',
    ]
    const broken = wanted.flatMap((name) => {
      const table = faults[name]?.(next)
      return table === undefined ? [] : [[name, table] as const]
    })
    const found = await trial(seen, new Map(broken))
    expect([...found].filter(([, failures]) => failures.length > 0).map(([name]) => name)).toEqual(wanted)
  })
})

test('shares may be what they are at 99 % confidence, and four deviations more', () => {
  // scipy.stats.beta.ppf(0.99, 1, 20000) = 0.00023023
  expect(shareLimit(0, 20_000)).toEqual({
    limit: 0.0007,
    reason: '0 of 20,000 rows; at most 0.023 % at 99 % confidence',
  })
})

test.each([
  [1613, 5140, [1600, 5200]],
  [-1.63, 35.6, [-2, 36]],
  [0.1, 0.4, [0.1, 0.4]],
  [7, 7, [7, 7]],
  [0, 0, [0, 0]],
])('%d to %d is rounded outward', (low, high, range) => {
  expect(roundOutward(low, high)).toEqual(range)
})

test('a tail is followed beyond the largest value: not far where it ends, far where it is long', () => {
  const uniform = Array.from({ length: 50 }, (_, at) => 1 - at / 1000)
  expect(tailLimit(uniform, 0.5)).toBeLessThan(1.6)
  const long = Array.from({ length: 50 }, (_, at) => 1000 / (at + 1))
  expect(tailLimit(long, 1)).toBeGreaterThan(1e5)
})

test('a set is closed when one more value would have been seen', () => {
  const counts = (...of: number[]) => ({ counts: of.map((count, at) => [`v${at}`, count] as const), complete: true })
  expect(closedSet(counts(127, 40, 35), 202)).toMatchObject({ values: ['v0', 'v1', 'v2'], strays: 0 })
  expect(closedSet(counts(350, 341, 21, 5), 717)).toBeUndefined()
  expect(closedSet(counts(85, 84, 1), 170)).toMatchObject({ values: ['v0', 'v1'], strays: 1 })
  expect(closedSet({ ...counts(50, 50), complete: false }, 100)).toBeUndefined()
})

test('what is a size by its name is never proposed to fall below zero, where that cannot be told of other numbers', () => {
  // 1,000 draws of a normal distribution with mean 3 and deviation 1, none of which fell below 0.
  const values = Array.from({ length: 1000 }, (_, at) => Math.max(0.1, 3 + normalQuantile((at + 0.5) / 1000)))
  const minimumOf = (name: string) => {
    const evidence: Evidence = {
      column: { name, type: 'number', engineType: 'DOUBLE' },
      rows: 1000,
      values: 1000,
      nonFinite: 0,
      distinct: 1000,
      top: values.toReversed().slice(0, 50),
      bottom: values.slice(0, 50),
      quantiles: [values[50] ?? 0, values[500] ?? 0],
      patterns: [],
    }
    return proposeLimits(evidence, false)?.rule.limits?.minimum
  }
  expect(minimumOf('wind_speed')).toBe(0)
  expect(minimumOf('celsius')).toBeLessThan(0)
})
