import { randomGenerator } from '../../src/math/randomGenerator.js'
import type { Random } from '../../src/math/randomGenerator.js'

export type Model = 'probabilities that come true' | 'probabilities twice as sure' | 'numbers'

/** What has happened since the reference: nothing, inputs that moved by half or by a whole step, or another relation of input and target. */
export type Change = 'nothing' | 'inputs, a little' | 'inputs, much' | 'concept'

export interface BenchRow {
  readonly x: number
  readonly size: number
  readonly guess: number
  readonly p: number
  readonly y: number
}

const spreads: Readonly<Record<Change, number>> = {
  nothing: 1,
  'inputs, a little': 0.7,
  'inputs, much': 0.4,
  concept: 1,
}

/** Rows that a model has scored. Where inputs move, classes become harder to tell apart and numbers noisier. */
export function benchRows(model: Model, change: Change, count: number, seed: number): readonly BenchRow[] {
  const random = randomGenerator(seed)
  return Array.from({ length: count }, () => {
    const [x, other] = [normal(random), normal(random)]
    return model === 'numbers' ? numberRow(x, other, change, random) : classRow(x, other, model, change, random)
  })
}

function classRow(x: number, other: number, model: Model, change: Change, random: Random): BenchRow {
  const spread = spreads[change]
  const [a, b] = [x * spread, other * spread]
  const logit = 2 * a - b
  const told = model === 'probabilities twice as sure' ? 2 * logit : logit
  const p = 1 / (1 + Math.exp(-told))
  const truth = change === 'concept' ? 2 * a + b : logit
  return { x: a, size: b, p, guess: p >= 0.5 ? 1 : 0, y: random() < 1 / (1 + Math.exp(-truth)) ? 1 : 0 }
}

function numberRow(x: number, other: number, change: Change, random: Random): BenchRow {
  const size = Math.abs(other) / spreads[change]
  const noise = normal(random) * (0.2 + size) * (change === 'concept' ? 2 : 1)
  const guess = 3 * x
  return { x, size, p: 0, guess, y: guess + noise }
}

/** Box and Muller's. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
