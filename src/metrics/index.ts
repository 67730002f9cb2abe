import { duplicateRate } from './duplicateRate.js'
import { nullRate } from './nullRate.js'
import { repeatedValues } from './repeatedValues.js'
import { rowCount } from './rowCount.js'

/** Every metric by name. */
export const metrics = { duplicateRate, nullRate, repeatedValues, rowCount }
