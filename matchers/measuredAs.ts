import type { Dataset } from '../src/datasets/dataset.js'
import { conditionText } from '../src/store/conditionText.js'
import type { Measure } from './measure.js'
import type { Subject } from './subject.js'

interface Measured {
  /** As the test has it, without the assertion's own `where`. */
  readonly dataset: Dataset
  /** The same in every run. */
  readonly key: string
}

/** How earlier and later runs know a measure of an assertion: by its metric and the rows that count. */
export function measuredAs<Value>(
  { dataset, options, context }: Subject,
  { name, metric }: Pick<Measure<Value>, 'name' | 'metric'>,
): Measured {
  // What is put together of several metrics is known by its call, whatever the bounds.
  const key = typeof metric === 'function' ? `${name} ${context.call.replace(/\d[\d.,]*/g, '#')}` : metric.key
  const { where } = options
  if (where === undefined) return { dataset, key }
  const whole = { ...dataset, narrowing: dataset.narrowing.slice(0, -1) }
  return { dataset: whole, key: `${key} where ${conditionText(where)}` }
}
