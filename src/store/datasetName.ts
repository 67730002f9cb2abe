import type { Dataset } from '../datasets/dataset.js'
import { conditionText } from './conditionText.js'

type Named = Pick<Dataset, 'label' | 'narrowing'> & Partial<Pick<Dataset, 'steps' | 'picked'>>

/** How a store calls data: as messages do, and what is picked, made or narrowed also by how. */
export function datasetName({ label, narrowing, steps = [], picked }: Named): string {
  const rows = picked === undefined ? label : `${picked.rows} rows (seed ${picked.seed}) of ${datasetName(picked.of)}`
  const made = steps.flatMap((step) =>
    step.kind === 'with' ? Object.entries(step.columns).map(([name, each]) => `${name} = ${conditionText(each)}`) : [],
  )
  const additions = made.length === 0 ? '' : ` with ${made.join(', ')}`
  const conditions = narrowing.length === 0 ? '' : ` where ${narrowing.map(conditionText).join(' and ')}`
  return `${rows}${additions}${conditions}`
}
