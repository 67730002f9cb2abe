import { at } from '../at.js'
import { mannWhitney } from '../mannWhitney.js'
import { permutation } from '../permutation.js'
import type { Random } from '../randomGenerator.js'
import type { JointSides } from './jointSides.js'
import type { JointTest } from './jointTest.js'
import { normalScores } from './normalScores.js'
import { symmetricEigen } from './symmetricEigen.js'

/** Components are taken until they hold this share of the variance. */
const keptVariance = 0.65

/**
 * How much worse the current rows are rebuilt from the principal components of the reference. The components are those of one half of the
 * reference; the errors of its other half are compared with the current rows' by Mann-Whitney's test, so that nothing is judged
 * by what it was fitted to. The statistic is the ratio of the mean errors; a column separates by how much its own error grew.
 */
export function pcaReconstruction({ features, columnOf, isCurrent }: JointSides, random: Random): JointTest {
  const scores = features.map((values) => normalScores(Float64Array.from(values)))
  const order = permutation(isCurrent.length, random)
  const reference = order.filter((row) => at(isCurrent, row) === 0)
  const half = Math.ceil(reference.length / 2)
  const [fitted, held] = [reference.subarray(0, half), reference.subarray(half)]
  const current = order.filter((row) => at(isCurrent, row) === 1)
  const components = componentsOf(scores, fitted)
  const [before, now] = [errorsOf(scores, components, held), errorsOf(scores, components, current)]
  const [meanBefore, meanNow] = [mean(before.rows), mean(now.rows)]
  const grown = new Map<number, number>()
  for (const [feature, column] of columnOf.entries()) {
    const growth = (now.features[feature] ?? 0) - (before.features[feature] ?? 0)
    grown.set(column, (grown.get(column) ?? 0) + growth / (meanBefore || 1))
  }
  return {
    statistic: meanBefore === 0 ? (meanNow === 0 ? 1 : Infinity) : meanNow / meanBefore,
    pValue: mannWhitney(before.rows, now.rows)?.pValue ?? 1,
    separating: [...grown]
      .map(([column, effect]) => ({ columns: [column], effect: Math.abs(effect) }))
      .toSorted((a, b) => b.effect - a.effect),
  }
}

function componentsOf(scores: readonly Float64Array[], rows: Uint32Array): readonly Float64Array[] {
  const covariances = scores.map((a) =>
    Float64Array.from(scores, (b) => rows.reduce((sum, row) => sum + at(a, row) * at(b, row), 0) / rows.length),
  )
  const { values, vectors } = symmetricEigen(covariances)
  const all = values.reduce((sum, value) => sum + Math.max(0, value), 0)
  let kept = 0
  return vectors.filter((_, index) => {
    const isNeeded = kept < keptVariance * all
    kept += Math.max(0, values[index] ?? 0)
    return isNeeded
  })
}

/** Squared errors of rebuilding: of each row, and of each feature in the mean. */
function errorsOf(scores: readonly Float64Array[], components: readonly Float64Array[], rows: Uint32Array) {
  const features = new Float64Array(scores.length)
  const errors = Float64Array.from(rows, (row) => {
    const rest = Float64Array.from(scores, (values) => at(values, row))
    for (const component of components) {
      const weight = component.reduce((sum, loading, feature) => sum + loading * (scores[feature]?.[row] ?? 0), 0)
      for (let feature = 0; feature < rest.length; feature += 1)
        rest[feature] = at(rest, feature) - weight * at(component, feature)
    }
    return rest.reduce((sum, error, feature) => {
      features[feature] = at(features, feature) + error ** 2 / rows.length
      return sum + error ** 2
    }, 0)
  })
  return { rows: errors, features }
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
