import type { Answer, AskedModel } from '../../src/models/askedModel.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { showValue } from '../showValue.js'
import { scaleOf } from './scaleOf.js'

/** What is wrong with an answer: a prediction that is null, NaN or infinite, a probability that is not in [0, 1]. Nothing where it is right. */
export function unusableAnswer(model: AskedModel, answer: Answer): string | undefined {
  const { prediction, probability } = model.outputs
  const parts = [
    ...(prediction === undefined ? [] : [{ prediction }]),
    ...(probability === undefined ? [] : [{ probability }]),
  ]
  const isWrong = parts.some((outputs) => scaleOf({ ...model, outputs }).read(answer) === undefined)
  if (!isWrong) return undefined
  // What addedColumns lets pass are numbers, texts, booleans and null.
  const said = model.answers.map(({ name }) => `${name} ${showValue((answer[name] ?? null) as SqlValue)}`)
  return `the model gave ${said.join(', ')}`
}
