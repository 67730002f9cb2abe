import { dataset } from '../../datasets/dataset.js'
import type { Dataset } from '../../datasets/dataset.js'
import { isDataset } from '../../datasets/isDataset.js'
import { isObject } from '../../datasets/isObject.js'
import { resolveColumn } from '../../datasets/resolveColumn.js'
import { distinctShare } from '../../metrics/distinctShare.js'
import type { Metric } from '../../metrics/metric.js'
import { call, columnOf } from '../../sql/build.js'
import { Misuse } from '../../sql/misuse.js'
import { askedModel } from '../askedModel.js'
import { drawRows } from '../drawRows.js'
import type { ModelFunction } from '../functionModel.js'
import type { Model } from '../model.js'
import { predict } from '../predict.js'
import type { Predicting } from '../predictOptions.js'
import { importanceScores } from './importanceScores.js'
import { permutationImportance } from './permutationImportance.js'
import type { ColumnImportance } from './permutationImportance.js'
import { scorerOf } from './scorerOf.js'
import type { ImportanceMetric } from './scorerOf.js'

export interface ImportanceOptions extends Predicting {
  /** The truth; rows without one are left out. */
  readonly target: string
  /** What drops; default `accuracy` of classes and `r2` of numbers. */
  readonly metric?: ImportanceMetric
  /** How often each column is shuffled; default 5. */
  readonly repeats?: number
  /** Rows that are drawn; default 5,000. */
  readonly rows?: number
  /** Of the rows and the shuffles; default 42. */
  readonly seed?: number
}

/**
 * What the columns are worth to a model, most important first: how much a score drops when the values of one column are shuffled
 * among the rows (permutation importance, as scikit-learn defines it). The model is asked of all rows `repeats` times for each column.
 *
 * @param model    a function, or made by `onnx()` or `http()`
 * @param data     a dataset, or whatever `dataset()` takes
 * @param options  those of `predict()`, of which `target` is needed, and how the columns are shuffled
 */
export async function importance(
  model: Model | ModelFunction,
  data: unknown,
  options: ImportanceOptions,
): Promise<readonly ColumnImportance[]> {
  const { metric, repeats = 5, rows = 5000, seed = 42, ...predicting } = checked(options)
  const { target, positive, timestamp, weight, key } = predicting
  const whole: Dataset = isDataset(data) ? data : dataset(data)
  const labelled = whole.where({ expression: call('isNotNull', columnOf(target)) })
  // The model need not see the other rows.
  const scored = predict(model, labelled.sample(rows, seed), predicting)
  // The engine is loaded when it is needed, as for assertions.
  const { openSession } = await import('../../engines/openSession.js')
  const session = openSession()
  const ask = async <Value>(of: Dataset, question: Metric<Value>): Promise<Value> => {
    const [answer] = await session.settle([(asking) => asking(of, question)])
    if (answer?.status === 'fulfilled') return answer.value
    throw answer?.reason
  }
  try {
    resolveColumn((await session.open(whole)).schema, target, whole.label)
    const { schema } = await session.open(scored)
    const asked = await askedModel(scored, {
      schema,
      distinct: async (column) => (await ask(scored, distinctShare(resolveColumn(schema, column, scored.label)))).count,
    })
    const others = schema.filter(({ name }) => name === target && !asked.inputs.some((input) => input.name === name))
    const drawn = await drawRows({ data: scored, columns: [...asked.inputs, ...others], rows, seed }, ask)
    if (drawn.length === 0) throw new Misuse(`importance: no row of ${whole.label} has a ${target}`)
    const truth = drawn.map(({ row }) => row[target])
    const isOfNumbers = asked.answers.some(({ name, type }) => name === asked.outputs.prediction && type === 'number')
    const score = scorerOf(metric ?? (isOfNumbers ? 'r2' : 'accuracy'), asked, truth, positive)
    const named = [target, timestamp, weight, key].flat()
    const columns = asked.inputs.map(({ name }) => name).filter((name) => !named.includes(name))
    return await permutationImportance(
      asked,
      drawn.map(({ row }) => row),
      score,
      { columns, repeats, seed },
    )
  } finally {
    await session.close()
  }
}

function checked(options: unknown): ImportanceOptions {
  if (!isObject(options) || typeof options['target'] !== 'string')
    throw new Misuse("importance(model, data, { target: 'churned' }): the target is the name of a column")
  const { metric, repeats, rows, seed } = options
  const names = Object.keys(importanceScores)
  if (metric !== undefined && !names.some((name) => name === metric))
    throw new Misuse(`importance: the metric is one of ${names.join(', ')}`)
  for (const [name, value] of Object.entries({ repeats, rows, seed })) {
    const least = name === 'seed' ? 0 : 1
    if (value !== undefined && !(Number.isSafeInteger(value) && Number(value) >= least))
      throw new Misuse(`importance: the option ${name} must be a whole number from ${least}`)
  }
  return options as unknown as ImportanceOptions
}
