import { names } from '../optionChecks.js'
import type { OptionCheck } from '../optionChecks.js'

const parts: OptionCheck = (value) =>
  Number.isInteger(value) && Number(value) >= 2 && Number(value) <= 1000 ? undefined : 'a whole number from 2 to 1,000'

const values: OptionCheck = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number')
    ? undefined
    : 'a list of texts and numbers'

/** Options of a profile. */
export const profileOptionChecks = {
  bins: parts,
  specials: values,
  categorical: names,
  numeric: names,
  identifier: names,
  text: names,
}
