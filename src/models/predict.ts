import { computed } from '../datasets/computed.js'
import { dataset } from '../datasets/dataset.js'
import type { Dataset } from '../datasets/dataset.js'
import { isDataset } from '../datasets/isDataset.js'
import { isObject } from '../datasets/isObject.js'
import { keyOf } from '../sql/keyOf.js'
import { Misuse } from '../sql/misuse.js'
import { suggestion } from '../sql/suggestion.js'
import type { ModelFunction } from './functionModel.js'
import type { Model } from './model.js'
import { modelOf } from './modelOf.js'
import type { Predicting } from './predictOptions.js'
import { predicting } from './predicting.js'
import { scored } from './scored.js'

/**
 * The data as a model scores them: the columns of its predictions or probabilities are added, batch by batch, when a test first asks, and
 * stand in the engine.
 *
 * @param model    a function, or made by `onnx()` or `http()`
 * @param data     a dataset, or whatever `dataset()` takes
 * @param options  the roles of `scored()`, where `prediction` and `probability` name the columns that are added, and how the model is run
 */
export function predict(model: Model | ModelFunction, data: unknown, options: Predicting = {}): Dataset {
  checkOptions(options)
  const { columns, input = 'rows', batch, classes, timeout, prediction, probability, ...roles } = options
  const rows: Dataset = isDataset(data) ? data : dataset(data)
  const identity = keyOf(columns, input, batch, classes, timeout, prediction, probability, roles)
  return scored(computed(rows, predicting(modelOf(model, input), options), [model, identity]), roles)
}

const own = ['columns', 'input', 'batch', 'classes', 'timeout', 'prediction', 'probability']
const roleNames = ['target', 'positive', 'task', 'timestamp', 'weight', 'key', 'minLabelled']

function checkOptions(options: unknown): void {
  if (!isObject(options)) throw new Misuse('predict(model, data, options): the options are an object')
  const { input, batch, columns, classes, timeout, prediction, probability } = options
  for (const name of Object.keys(options)) {
    if (own.includes(name) || roleNames.includes(name)) continue
    throw new Misuse(`predict: there is no option ${JSON.stringify(name)}${suggestion(name, [...own, ...roleNames])}`)
  }
  const wrong = (name: string, mustBe: string) => new Misuse(`predict: the option ${name} must be ${mustBe}`)
  if (input !== undefined && input !== 'rows' && input !== 'columns') throw wrong('input', '"rows" or "columns"')
  if (batch !== undefined && !(Number.isInteger(batch) && Number(batch) > 0))
    throw wrong('batch', 'a whole number from 1')
  if (timeout !== undefined && !(Number(timeout) > 0)) throw wrong('timeout', 'a number above 0')
  for (const [name, list] of Object.entries({ columns, classes })) {
    if (list !== undefined && !(Array.isArray(list) && list.length > 0)) throw wrong(name, 'a list of names')
  }
  for (const [name, column] of Object.entries({ prediction, probability })) {
    if (column !== undefined && (typeof column !== 'string' || column === ''))
      throw wrong(name, 'a name for the column that is added')
  }
}
