import type { Column } from '../src/sql/schema.js'
import type { RowOptions } from './options.js'
import type { Subject } from './subject.js'

/** How many wrong values a message may show: none unless asked, and never of a sensitive column. `true` is 5. */
export function shownCount({ dataset }: Subject, columns: readonly Column[], { showValues }: RowOptions): number {
  const { sensitive = [], showValues: inGeneral = false } = dataset.options
  if (columns.some(({ name }) => sensitive.includes(name))) return 0
  const asked = showValues ?? inGeneral
  return typeof asked === 'number' ? asked : asked ? 5 : 0
}
