import type { OptionCheck } from '../optionChecks.js'
import { amount, share, wholeNumber } from '../optionChecks.js'
import type { Options } from '../options.js'

/** Options of matchers that ask a model of made rows. */
export interface BehaviourOptions extends Options {
  /** The share of the rows of which it must be true, in (0, 1]; default 1. */
  readonly mostly?: number
  /** How many; default 1,000. */
  readonly rows?: number
  /** Draws the rows and all that is random; default what `--seed` or the config say, else 42. */
  readonly seed?: number
  /** Runs nothing but one case, as a failure has named it: `'9:2:2'`. */
  readonly path?: string
  /** Shows the inputs of the counter-example. */
  readonly showValues?: boolean | number
}

const path: OptionCheck = (value) =>
  typeof value === 'string' && /^\d+(:\d+)*$/.test(value) ? undefined : "the path of a failure, such as '9:2:2'"

export const behaviourOptions = { mostly: share, rows: wholeNumber(1), seed: wholeNumber(0), path, showValues: amount }
