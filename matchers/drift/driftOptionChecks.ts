import type { OptionCheck } from '../optionChecks.js'
import { names } from '../optionChecks.js'
import { profileOptionChecks } from './profileOptionChecks.js'

const columns: OptionCheck = (value) =>
  typeof value === 'function' || names(value) === undefined
    ? undefined
    : 'a column, a list of columns or a predicate on the schema'

const rate: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a share between 0 and 1'

const least: OptionCheck = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? undefined : 'a share in [0, 1]'

/** Options of a comparison. */
export const driftOptionChecks = {
  ...profileOptionChecks,
  columns,
  except: columns,
  falseAlarmRate: rate,
  minShareChange: least,
  minShapeChange: least,
  minDetectable: least,
}
