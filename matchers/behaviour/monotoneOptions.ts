import type { Class } from '../../src/datasets/roles.js'
import { atLeastZero } from '../optionChecks.js'
import type { OptionCheck } from '../optionChecks.js'
import { changeOptions } from './changeOptions.js'
import type { ChangeOptions } from './changeOptions.js'

/** Options of matchers that ask which way a model goes. */
export interface MonotoneOptions extends ChangeOptions {
  /** How far the answer may go the wrong way, from 0; default 0. */
  readonly within?: number
  /** Whose probability is meant; needed with more than two classes. */
  readonly class?: Class
}

const anyClass: OptionCheck = (value) =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? undefined : 'a class'

export const monotoneOptions = { ...changeOptions, within: atLeastZero, class: anyClass }
