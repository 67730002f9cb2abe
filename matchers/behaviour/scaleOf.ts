import type { AskedModel } from '../../src/models/askedModel.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Said, Scale } from './scale.js'

/** The probability where the model gives one (of several classes each of them), else the prediction. */
export function scaleOf({ outputs: { prediction, probability }, answers }: AskedModel): Scale {
  if (typeof probability === 'string')
    return {
      noun: 'probability',
      isNumeric: true,
      show,
      read: (answer) => readAll([answer[probability]], isProbability),
    }
  if (probability !== undefined) {
    const classes = Object.entries(probability)
    return {
      noun: 'probability of each class',
      isNumeric: true,
      read: (answer) =>
        readAll(
          classes.map(([, column]) => answer[column]),
          isProbability,
        ),
      show: (said, digits) =>
        classes.map(([name], index) => `${name} ${show(said.slice(index, index + 1), digits)}`).join(', '),
    }
  }
  const type = answers.find(({ name }) => name === prediction)?.type
  return {
    noun: 'prediction',
    isNumeric: type === 'number' || type === 'integer',
    show,
    read: (answer) => readAll([answer[prediction ?? '']], isSaid),
  }
}

function readAll(values: readonly unknown[], isRight: (value: unknown) => value is Said[number]): Said | undefined {
  return values.every(isRight) ? values : undefined
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isSaid(value: unknown): value is Said[number] {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  )
}

function show([value]: Said, digits = 6): string {
  return typeof value === 'number' ? formatNumber(value, digits) : JSON.stringify(value)
}
