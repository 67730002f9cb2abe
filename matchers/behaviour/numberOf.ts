import type { AskedModel } from '../../src/models/askedModel.js'
import type { Class } from '../../src/datasets/roles.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Scale } from './scale.js'
import { scaleOf } from './scaleOf.js'

/** The one number that a model gives: the probability of the positive class or of the one that is named, or a predicted number. */
export function numberOf(model: AskedModel, wanted: Class | undefined): Scale {
  const { probability } = model.outputs
  if (typeof probability !== 'object') {
    const scale = scaleOf(model)
    if (scale.isNumeric) return scale
    throw new Misuse('the model gives neither a probability nor a number, only classes, which neither rise nor fall')
  }
  const column = Object.entries(probability).find(([name]) => name === String(wanted))?.[1]
  if (column !== undefined)
    return { ...scaleOf({ ...model, outputs: { probability: column } }), noun: `probability of ${String(wanted)}` }
  const names = Object.keys(probability).join(', ')
  throw new Misuse(`the model gives a probability of each class; name one by { class }: ${names}`)
}
