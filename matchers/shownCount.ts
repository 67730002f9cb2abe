import type { Column } from '../src/sql/schema.js'
import { isSensitive } from './isSensitive.js'
import type { RowOptions } from './options.js'
import type { Subject } from './subject.js'

/** How many wrong values a message may show: none unless asked, and never of a sensitive column. `true` is 5. */
export function shownCount(
  { dataset }: Subject,
  columns: readonly Column[],
  { showValues }: Pick<RowOptions, 'showValues'>,
): number {
  if (columns.some((column) => isSensitive(dataset, column))) return 0
  const asked = showValues ?? dataset.options.showValues ?? false
  return typeof asked === 'number' ? asked : asked ? 5 : 0
}
