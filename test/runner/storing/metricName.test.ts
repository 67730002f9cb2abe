import { expect, test } from 'vitest'
import { metricName } from '../../../runner/storing/metricName.js'

const named = (call: string) => metricName('a.mltest.ts', 'sound', call).slice('a.mltest.ts › sound › '.length)

test('a bound may change and the name does not', () => {
  const name = 'expect(orders).toHaveNullRateBelow("x1", #)'
  expect(named('expect(orders).toHaveNullRateBelow("x1", 0.01)')).toBe(name)
  expect(named('expect(orders).toHaveNullRateBelow("x1", 2.5e-7)')).toBe(name)
  expect(named('expect(data/orders-2026-11-22.csv).toHaveRowCount(1,000)')).toBe(
    named('expect(data/orders-2026-11-23.csv).toHaveRowCount(7)'),
  )
})

test('what stands in quotes stays, escaped quotes included', () => {
  expect(named(String.raw`expect(x).toHaveMeanBetween("a\"1", 1, 2)`)).toBe(
    String.raw`expect(x).toHaveMeanBetween("a\"1", #, #)`,
  )
})

test('names of any length are told apart in a thousand characters', () => {
  const [a, b] = [metricName('f', 'x'.repeat(1e6), 'a'), metricName('f', 'x'.repeat(1e6), 'b')]
  expect(a.length).toBeLessThanOrEqual(1_000)
  expect(a).not.toBe(b)
})
