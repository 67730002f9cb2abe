import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import type { ScoreOptions } from './scoreOptions.js'

/** What a row of a truth and a guess, both numbers, costs. */
type Loss = (truth: Expression, guess: Expression, options: ScoreOptions) => Expression

/** A number that comes from the mean loss of rows, or from all of them. */
export interface LossScore {
  /** As messages call it. */
  readonly name: string
  readonly of: 'mean' | 'root' | 'explained' | 'median' | 'largest'
  readonly loss: Loss
}

const square = (value: Expression) => call('multiply', value, value)
const error: Loss = (truth, guess) => call('subtract', guess, truth)
const absolute: Loss = (truth, guess) => call('absolute', call('subtract', guess, truth))
const squared: Loss = (truth, guess) => square(call('subtract', guess, truth))

/** scikit-learn divides by this where a truth is 0. */
const epsilon = literal(Number.EPSILON)

/** Scores of numbers, scikit-learn's but for meanError and smape, which it has not. */
export const lossScores = {
  mae: { name: 'mean absolute error', of: 'mean', loss: absolute },
  mse: { name: 'mean squared error', of: 'mean', loss: squared },
  rmse: { name: 'root mean squared error', of: 'root', loss: squared },
  medianAe: { name: 'median absolute error', of: 'median', loss: absolute },
  maxError: { name: 'largest error', of: 'largest', loss: absolute },
  meanError: { name: 'mean error', of: 'mean', loss: error },
  mape: {
    name: 'mean absolute percentage error',
    of: 'mean',
    loss: (truth, guess) =>
      call('divide', call('absolute', error(truth, guess, {})), call('greatest', call('absolute', truth), epsilon)),
  },
  smape: {
    name: 'symmetric mean absolute percentage error',
    of: 'mean',
    loss(truth, guess) {
      const size = call('add', call('absolute', truth), call('absolute', guess))
      const ratio = call('divide', call('multiply', literal(2), absolute(truth, guess, {})), size)
      return either(call('equal', size, literal(0)), literal(0), ratio)
    },
  },
  pinballLoss: {
    name: 'pinball loss',
    of: 'mean',
    loss(truth, guess, { alpha = 0.5 }) {
      const short = call('subtract', truth, guess)
      const isShort = call('greaterOrEqual', short, literal(0))
      return call('multiply', short, either(isShort, literal(alpha), literal(alpha - 1)))
    },
  },
  r2: { name: 'R²', of: 'explained', loss: squared },
} as const satisfies Readonly<Record<string, LossScore>>
