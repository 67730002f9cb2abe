import { at } from '../at.js'
import { fitBoosting } from '../boosting/fitBoosting.js'
import { predictBoosting } from '../boosting/predictBoosting.js'
import type { Features } from '../boosting/tree.js'
import { normalInterval } from '../normalInterval.js'
import { normalUpperTail } from '../normalUpperTail.js'
import type { Numbers } from '../numbers.js'
import { permutation } from '../permutation.js'
import { pickRows } from '../pickRows.js'
import type { Random } from '../randomGenerator.js'
import { rocAuc } from '../rocAuc.js'
import { rocAucVariance } from '../rocAucVariance.js'
import type { ScoreCounts } from '../scoreCounts.js'
import type { JointSides } from './jointSides.js'
import type { JointTest } from './jointTest.js'

const folds = 5

/**
 * How well boosted trees tell the sides apart (a classifier two-sample test; Lopez-Paz and Oquab 2017): the mean area under the ROC
 * curve of five folds, each predicted by trees that saw the others. Its interval is DeLong's. The p-value is that of Mann-Whitney's
 * statistic, one-sided: of sides that are alike every order of a fold's rows is as likely as any other. A column separates by what the
 * area loses when its values are shuffled among the rows that are predicted.
 */
export function domainClassifier({ features, columnOf, isCurrent }: JointSides, random: Random): JointTest {
  const foldOf = stratify(isCurrent, random)
  const columns = [...new Set(columnOf)]
  const lost = new Map(columns.map((column) => [column, 0]))
  let [area, variance, chance] = [0, 0, 0]
  for (let fold = 0; fold < folds; fold += 1) {
    const order = permutation(isCurrent.length, random)
    const training = order.filter((row) => at(foldOf, row) !== fold)
    const test = order.filter((row) => at(foldOf, row) === fold)
    const [fitted, judged] = [pickRows(isCurrent, training), pickRows(isCurrent, test)]
    const trees = fitBoosting(rowsOf(features, training), fitted, { loss: 'logistic' })
    const held = rowsOf(features, test)
    const counts = countScores(predictBoosting(trees, held), judged)
    const areaOfFold = rocAuc(counts) ?? 0.5
    const current = judged.reduce((sum, value) => sum + value, 0)
    area += areaOfFold / folds
    variance += (rocAucVariance(counts) ?? 0) / folds ** 2
    chance += (judged.length + 1) / (12 * current * (judged.length - current)) / folds ** 2
    for (const column of columns) {
      const shuffled = permutation(test.length, random)
      const blinded = held.map((values, feature) =>
        columnOf[feature] === column ? pickRows(values, shuffled) : values,
      )
      const areaWithout = rocAuc(countScores(predictBoosting(trees, blinded), judged)) ?? 0.5
      lost.set(column, (lost.get(column) ?? 0) + (areaOfFold - areaWithout) / folds)
    }
  }
  return {
    statistic: area,
    interval: normalInterval(area, variance),
    pValue: normalUpperTail((area - 0.5) / Math.sqrt(chance)),
    separating: [...lost]
      .filter(([, effect]) => effect > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([column, effect]) => ({ columns: [column], effect })),
  }
}

/** The fold of each row, as many rows of each side in one as in the next. */
function stratify(isCurrent: Uint8Array, random: Random): Uint8Array {
  const fold = new Uint8Array(isCurrent.length)
  const dealt = [0, 0]
  for (const row of permutation(isCurrent.length, random)) {
    const side = at(isCurrent, row)
    fold[row] = (dealt[side] ?? 0) % folds
    dealt[side] = (dealt[side] ?? 0) + 1
  }
  return fold
}

function rowsOf(features: Features, rows: Uint32Array): Float64Array[] {
  return features.map((values) => pickRows(values, rows))
}

function countScores(scores: Numbers, isPositive: Float64Array): ScoreCounts {
  const distinct = Float64Array.from(new Set(scores)).sort()
  const place = new Map(Array.from(distinct, (score, index) => [score, index]))
  const [positives, negatives] = [new Float64Array(distinct.length), new Float64Array(distinct.length)]
  let row = 0
  for (const score of scores) {
    const counts = at(isPositive, row++) === 1 ? positives : negatives
    const index = place.get(score) ?? 0
    counts[index] = at(counts, index) + 1
  }
  return { scores: distinct, positives, negatives }
}
