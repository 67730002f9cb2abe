import { conceptTest } from '../../src/math/concept/conceptTest.js'
import type { Change } from './worlds.js'
import { world } from './worlds.js'

/** How many tables alarm by the matcher's defaults, from one number of them to before another. */
export function count(
  truth: Parameters<typeof world>[0],
  change: Change,
  sizes: readonly [number, number],
  [from, until]: readonly [number, number],
): number {
  let alarms = 0
  for (let table = from; table < until; table += 1) {
    const sides = world(truth, change, sizes, 10_000 + table)
    const [outcome = new Float64Array()] = sides.outcomes
    const minChange = sides.isClasses ? 0.02 : 0.1 * deviationOf(Array.from(outcome).slice(0, sizes[0]))
    const { findings } = conceptTest(sides, { minChange, falseAlarmRate: 0.01 })
    if (findings.some(({ pValue, isMaterial }) => isMaterial && pValue <= 0.01)) alarms += 1
  }
  return alarms
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
