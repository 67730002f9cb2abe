import type { Dataset } from '../src/datasets/dataset.js'
import { conditionText } from '../src/store/conditionText.js'
import type { Subject } from './subject.js'

export interface Known {
  /** As the test has it, without the assertion's own `where`. */
  readonly dataset: Dataset
  /** The same in every run. */
  readonly key: string
}

/** How earlier and later runs know a number of the rows that an assertion judges. */
export function knownAs({ dataset, options }: Pick<Subject, 'dataset' | 'options'>, key: string): Known {
  const { where } = options
  if (where === undefined) return { dataset, key }
  const whole = { ...dataset, narrowing: dataset.narrowing.slice(0, -1) }
  return { dataset: whole, key: `${key} where ${conditionText(where)}` }
}
