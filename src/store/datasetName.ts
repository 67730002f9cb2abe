import type { Dataset } from '../datasets/dataset.js'
import { conditionText } from './conditionText.js'

/** How a store calls data: as messages do, and what is narrowed also by its conditions. */
export function datasetName({ label, narrowing }: Pick<Dataset, 'label' | 'narrowing'>): string {
  return narrowing.length === 0 ? label : `${label} where ${narrowing.map(conditionText).join(' and ')}`
}
