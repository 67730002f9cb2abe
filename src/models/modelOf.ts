import { isObject } from '../datasets/isObject.js'
import { Misuse } from '../sql/misuse.js'
import { functionModel } from './functionModel.js'
import type { ModelFunction } from './functionModel.js'
import type { Model } from './model.js'
import { modelBrand } from './modelBrand.js'

/** What users give as a model, as a model. */
export function modelOf(given: Model | ModelFunction, input: 'rows' | 'columns' = 'rows'): Model {
  const model: unknown = given
  if (typeof given === 'function') return functionModel(given, input)
  if (isObject(model) && model[modelBrand] === true) return given
  throw new Misuse('a model is a function, or made by onnx(path) or http(url, { protocol })')
}
