import type { Class } from '../../datasets/roles.js'
import type { ScoreCounts } from '../../math/scoreCounts.js'
import { className } from '../../metrics/performance/className.js'
import { Misuse } from '../../sql/misuse.js'
import type { SqlValue } from '../../sql/selection.js'
import type { Answer, AskedModel } from '../askedModel.js'
import { ModelError } from '../modelError.js'
import { importanceScores } from './importanceScores.js'

export type ImportanceMetric = keyof typeof importanceScores

/** How good a model's answers are. Throws where the score is not defined of them. */
export type Scorer = (answers: readonly Answer[]) => number

/** @param truth  of each row, not null */
export function scorerOf(
  metric: ImportanceMetric,
  model: AskedModel,
  truth: readonly unknown[],
  wantedPositive: Class | undefined,
): Scorer {
  const score = importanceScores[metric]
  const known = (value: number | undefined): number => {
    if (value !== undefined && !Number.isNaN(value)) return value
    throw new Misuse(`importance: ${metric} is not defined of these rows; choose another metric or more rows`)
  }
  const { prediction, probability } = model.outputs
  if (score.of === 'numbers') {
    const column = prediction ?? noNumbers(metric)
    const values = Float64Array.from(truth, Number)
    return (answers) =>
      known(
        score.score(
          values,
          Float64Array.from(answers, (answer) => numberIn(answer, column)),
        ),
      )
  }
  const classes = truth.map(String)
  const positive = positiveOf(classes, wantedPositive)
  if (score.of === 'probabilities') {
    if (typeof probability !== 'string')
      throw new Misuse(`importance: ${metric} needs the probability of one class; choose accuracy`)
    const isPositive = classes.map((name) => name === positive)
    return (answers) =>
      known(
        score.score(
          countsOf(
            answers.map((answer) => numberIn(answer, probability)),
            isPositive,
          ),
        ),
      )
  }
  const said = classReader(model, positive)
  return (answers) =>
    known(
      score.score(
        answers.map((answer, row) => {
          const name = said(answer)
          return name === undefined ? classes[row] !== positive : name === classes[row]
        }),
      ),
    )
}

function noNumbers(metric: string): never {
  throw new Misuse(`importance: ${metric} is of predicted numbers, and the model gives probabilities`)
}

/** The class that is predicted; nothing where it is any but the positive one. */
function classReader({ outputs: { prediction, probability } }: AskedModel, positive: string) {
  return (answer: Answer): string | undefined => {
    // A model's answers are numbers, texts, booleans and null.
    if (prediction !== undefined) return className((answer[prediction] ?? null) as SqlValue)
    if (typeof probability === 'string') return numberIn(answer, probability) >= 0.5 ? positive : undefined
    let [best, most] = ['', -Infinity]
    for (const [name, column] of Object.entries(probability ?? {})) {
      const value = numberIn(answer, column)
      if (value > most) [best, most] = [name, value]
    }
    return best
  }
}

function numberIn(answer: Answer, column: string): number {
  const value = answer[column]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new ModelError(`importance: the model gave ${column} ${String(value)}, which is no number`)
}

/** As `scored` tells it. */
function positiveOf(classes: readonly string[], wanted: Class | undefined): string {
  if (wanted !== undefined) return String(wanted)
  const held = new Set(classes)
  return ['true', '1', 'yes'].find((name) => held.has(name)) ?? ''
}

function countsOf(probabilities: readonly number[], isPositive: readonly boolean[]): ScoreCounts {
  const counts = new Map<number, [positives: number, negatives: number]>()
  probabilities.forEach((probability, row) => {
    const cell = counts.get(probability) ?? [0, 0]
    cell[isPositive[row] === true ? 0 : 1] += 1
    counts.set(probability, cell)
  })
  const sorted = [...counts].sort(([a], [b]) => a - b)
  return {
    scores: sorted.map(([score]) => score),
    positives: sorted.map(([, [positives]]) => positives),
    negatives: sorted.map(([, [, negatives]]) => negatives),
  }
}
