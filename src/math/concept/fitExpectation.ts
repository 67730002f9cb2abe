import { fitBoosting } from '../boosting/fitBoosting.js'
import { predictBoosting } from '../boosting/predictBoosting.js'
import type { Features } from '../boosting/tree.js'
import { fitLinear } from '../linear/fitLinear.js'
import { predictLinear } from '../linear/predictLinear.js'
import type { Numbers } from '../numbers.js'

/**
 * What to expect of a target given the features: a linear model, logistic for one of 0 and 1, and boosted trees on what it leaves (at most 100
 * of 8 leaves, stopped early). Lines go on where there are few rows, which trees alone do not; trees bend, which lines alone do not.
 */
export function fitExpectation(
  features: Features,
  target: Numbers,
  kind: 'linear' | 'logistic',
  weights?: Numbers,
): (features: Features) => Float64Array {
  const weighted = weights === undefined ? {} : { weights }
  const line = fitLinear(features, target, { kind, ...weighted })
  const loss = kind === 'linear' ? 'squared' : 'logistic'
  const trees = fitBoosting(features, target, { loss, offsets: predictLinear(line, features), ...weighted })
  return (held) => {
    // Of the squared loss, trees sum up to what they add to the line: log-odds are not made probabilities before.
    const added = predictBoosting({ ...trees, loss: 'squared' }, held)
    const scores = predictLinear(line, held).map((score, row) => score + (added[row] ?? 0))
    return kind === 'linear' ? scores : scores.map((score) => 1 / (1 + Math.exp(-score)))
  }
}
