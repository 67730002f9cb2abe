import type { Metric } from '../src/metrics/metric.js'
import type { KeptNumbers } from '../src/profiles/keptNumbers.js'
import type { Evidence } from '../src/verdicts/bound.js'
import type { Quantity } from '../src/verdicts/quantity.js'
import type { Subject } from './subject.js'

/** A number of the data that bounds are set to. */
export interface Measure<Value> {
  /** As messages call it: `null rate`. */
  readonly name: string
  /** One metric, or several that need each other's answers. */
  readonly metric: Metric<Value> | ((subject: Subject) => Promise<Value>)
  /** The number that is judged; `undefined` when there is none. */
  number(value: Value): Quantity | undefined
  /** The same number among those that are kept of a reference; `undefined` when it is not kept. */
  kept?(numbers: KeptNumbers): Quantity | undefined
  /** What stands behind it. */
  evidence?(value: Value): Evidence
  /** Why there is no number: `all 40 rows of age (BIGINT) are null`. */
  nothing?(value: Value): string
}
