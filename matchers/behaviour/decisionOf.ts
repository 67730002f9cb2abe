import type { AskedModel } from '../../src/models/askedModel.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Said, Scale } from './scale.js'
import { scaleOf } from './scaleOf.js'

/**
 * The class that a model decides for: its prediction, else whether the probability is at least 0.5, else the class of the largest, ties to
 * the first. A misuse for a model of numbers, which decides nothing.
 */
export function decisionOf(model: AskedModel): Scale {
  const { prediction, probability } = model.outputs
  if (prediction !== undefined) {
    const predicted = scaleOf({ ...model, outputs: { prediction } })
    const isNumber = model.answers.some(({ name, type }) => name === prediction && type === 'number')
    if (!isNumber) return { ...predicted, noun: 'predicted class', isNumeric: false }
    throw new Misuse('the model predicts numbers; say how far they may move: { within }')
  }
  const scale = scaleOf(model)
  const classes = typeof probability === 'object' ? Object.keys(probability) : undefined
  return {
    noun: 'predicted class',
    isNumeric: false,
    read: (answer) => {
      const said = scale.read(answer)
      return said === undefined ? undefined : [classes === undefined ? Number(said[0]) >= 0.5 : largest(said, classes)]
    },
    show: ([value]) => String(value),
  }
}

function largest(said: Said, classes: readonly string[]): string {
  const numbers = said.map(Number)
  return classes[numbers.indexOf(Math.max(...numbers))] ?? ''
}
