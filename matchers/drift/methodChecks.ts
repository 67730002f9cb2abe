import { driftMethods } from '../../src/metrics/drift/driftMethods.js'
import { oneOf } from '../optionChecks.js'
import type { OptionCheck } from '../optionChecks.js'

const threshold: OptionCheck = (value) =>
  typeof value === 'number' && !Number.isNaN(value)
    ? undefined
    : 'a number: the least distance, or p-value, that is drift'

/** Options of a named method. */
export const methodChecks = { method: oneOf(...Object.keys(driftMethods)), threshold }
