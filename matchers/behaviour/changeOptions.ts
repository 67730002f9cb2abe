import type { Contract } from '../../src/contracts/contract.js'
import type { DataSchema } from '../../src/datasets/schema/schema.js'
import type { OptionCheck } from '../optionChecks.js'
import { behaviourOptions } from './behaviourOptions.js'
import type { BehaviourOptions } from './behaviourOptions.js'

/** Options of matchers that ask a model of rows before and after a change. */
export interface ChangeOptions extends BehaviourOptions {
  /** Generates the rows from what an ODCS file, a contract or a schema promises of them, instead of drawing them from the data. */
  readonly contract?: string | Contract | DataSchema
}

const contract: OptionCheck = (value) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? undefined
    : 'the path of an ODCS file, a contract or schema({ … })'

export const changeOptions = { ...behaviourOptions, contract }
