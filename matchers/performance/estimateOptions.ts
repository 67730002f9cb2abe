import type { ColumnName } from '../../src/datasets/columnName.js'
import { isDataset } from '../../src/datasets/isDataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import type { ColumnChoice } from '../../src/profiles/driftOptions.js'
import { driftOptionChecks } from '../drift/driftOptionChecks.js'
import type { OptionCheck } from '../optionChecks.js'
import { scoreOptions } from './scoreOptions.js'
import type { ScoreOptions } from './scoreOptions.js'

export interface EstimateOptions extends Pick<
  ScoreOptions,
  'where' | 'allowEmpty' | 'severity' | 'class' | 'average' | 'confidence'
> {
  /** Scored data whose truth is known, from which is learnt how sure the model may be. */
  readonly reference: Dataset
  /** Of numbers, the features from which is learnt what a row costs; default all that no role names. */
  readonly columns?: ColumnChoice<ColumnName>
  /** Not these. */
  readonly except?: ColumnChoice<ColumnName>
}

const scoredData: OptionCheck = (value) =>
  isDataset(value) && value.roles !== undefined ? undefined : 'scored data with a target: scored(data, { target: … })'
const { class: ofClass, average, confidence } = scoreOptions
const { columns, except } = driftOptionChecks

export const estimateOptions = { reference: scoredData, class: ofClass, average, confidence, columns, except }
