import { at } from '../at.js'
import type { Random } from '../randomGenerator.js'
import type { JointSides } from './jointSides.js'
import type { JointTest } from './jointTest.js'
import { normalScores } from './normalScores.js'
import { permutationTest } from './permutationTest.js'

/**
 * The largest change of a correlation between two columns, of normal scores, with the p-value of that largest change among rows
 * that are dealt to the sides at random: it needs no correction for the number of pairs. Names the pairs that changed most.
 */
export function correlationChange(
  { features, columnOf, isCurrent }: JointSides,
  random: Random,
  permutations: number,
): JointTest {
  const scores = features.map((values) => normalScores(Float64Array.from(values)))
  const pairs = scores.flatMap((_, i) =>
    scores.flatMap((__, j) => (j > i && columnOf[i] !== columnOf[j] ? [[i, j] as const] : [])),
  )
  const changesOf = (labels: Uint8Array): Float64Array => {
    const [before, now] = [sideOf(scores, labels, 0), sideOf(scores, labels, 1)]
    return Float64Array.from(pairs, ([i, j]) => Math.abs(product(now[i], now[j]) - product(before[i], before[j])))
  }
  const test = permutationTest(isCurrent, permutations, random, (labels) =>
    changesOf(labels).reduce((most, change) => Math.max(most, change), 0),
  )
  const changes = changesOf(isCurrent)
  const order = pairs.map((_, pair) => pair).toSorted((a, b) => at(changes, b) - at(changes, a))
  const separating = order.slice(0, 10).map((pair) => ({
    columns: (pairs[pair] ?? []).map((feature) => columnOf[feature] ?? 0),
    effect: at(changes, pair),
  }))
  return { ...test, separating }
}

/** Each feature's rows of one side, standardised to length 1; of constant ones nothing. */
function sideOf(scores: readonly Float64Array[], labels: Uint8Array, side: number): readonly Float64Array[] {
  return scores.map((values) => {
    const own = values.filter((_, row) => at(labels, row) === side)
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length
    const length = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0))
    return own.map((value) => (length > 1e-12 ? (value - mean) / length : 0))
  })
}

function product(a: Float64Array | undefined, b: Float64Array | undefined): number {
  let sum = 0
  for (let row = 0; row < (a?.length ?? 0); row += 1) sum += (a?.[row] ?? 0) * (b?.[row] ?? 0)
  return sum
}
