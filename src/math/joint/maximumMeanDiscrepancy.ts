import { at } from '../at.js'
import { normalQuantile } from '../normalQuantile.js'
import { permutation } from '../permutation.js'
import type { Random } from '../randomGenerator.js'
import { sum } from '../sum.js'
import type { JointSides } from './jointSides.js'
import type { JointTest } from './jointTest.js'
import { normalScores } from './normalScores.js'
import { permutationTest } from './permutationTest.js'

/** Random cosines that stand for the kernel. */
const cosines = 256

/**
 * Maximum mean discrepancy with a Gaussian kernel (Gretton et al. 2012) of the columns' normal scores, by random Fourier features
 * (Rahimi and Recht 2007): how far the mean of 256 random cosines of one side lies from that of the other, squared. The kernel is as wide as
 * the median distance of two rows. A column separates by what the distance loses when its values are shuffled among all rows.
 */
export function maximumMeanDiscrepancy(
  { features, columnOf, isCurrent }: JointSides,
  random: Random,
  permutations: number,
): JointTest {
  const scores = features.map((values) => normalScores(Float64Array.from(values)))
  const width = medianDistance(scores, random)
  const waves = Array.from({ length: cosines }, () => ({
    frequencies: scores.map(() => normalQuantile(Math.max(random(), 1e-16)) / width),
    phase: 2 * Math.PI * random(),
  }))
  const rows = isCurrent.length
  const wavesOf = (columns: readonly Float64Array[]): readonly Wave[] =>
    waves.map(({ frequencies, phase }) => {
      const angles = new Float64Array(rows).fill(phase)
      for (const [feature, values] of columns.entries()) {
        const frequency = frequencies[feature] ?? 0
        for (let row = 0; row < rows; row += 1) angles[row] = (angles[row] ?? 0) + frequency * (values[row] ?? 0)
      }
      const values = angles.map(Math.cos)
      return { values, total: sum(values) }
    })
  const embedded = wavesOf(scores)
  const test = permutationTest(isCurrent, permutations, random, (labels) => discrepancy(embedded, labels))
  const separating = [...new Set(columnOf)].map((column) => {
    const order = permutation(rows, random)
    const without = scores.map((values, feature) =>
      columnOf[feature] === column ? Float64Array.from(order, (row) => at(values, row)) : values,
    )
    return { columns: [column], effect: test.statistic - discrepancy(wavesOf(without), isCurrent) }
  })
  return {
    ...test,
    separating: separating.filter(({ effect }) => effect > 0).toSorted((a, b) => b.effect - a.effect),
  }
}

/** A cosine of each row, and their sum. */
interface Wave {
  readonly values: Float64Array
  readonly total: number
}

/** The rows of one side and the sum over all rows tell both means: a permutation looks at half of the rows. */
function discrepancy(waves: readonly Wave[], isCurrent: Uint8Array): number {
  const current = Uint32Array.from({ length: isCurrent.length }, (_, row) => row).filter((row) => isCurrent[row] === 1)
  const others = isCurrent.length - current.length
  let distance = 0
  for (const { values, total } of waves) {
    let own = 0
    for (const row of current) own += values[row] ?? 0
    distance += ((total - own) / others - own / current.length) ** 2
  }
  return (2 * distance) / cosines
}

function medianDistance(scores: readonly Float64Array[], random: Random): number {
  const rows = scores[0]?.length ?? 0
  const distances = Float64Array.from({ length: 500 }, () => {
    const [a, b] = [Math.floor(random() * rows), Math.floor(random() * rows)]
    return Math.sqrt(scores.reduce((sum, values) => sum + (at(values, a) - at(values, b)) ** 2, 0))
  }).sort()
  return at(distances, 250) || 1
}
