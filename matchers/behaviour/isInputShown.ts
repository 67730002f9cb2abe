import type { AnyRow } from '../../src/datasets/dataset.js'
import type { Column } from '../../src/sql/schema.js'
import { isSensitive } from '../isSensitive.js'
import { shownCount } from '../shownCount.js'
import type { Subject } from '../subject.js'
import type { BehaviourOptions } from './behaviourOptions.js'
import type { Cases, Found } from './checkCases.js'
import { sameValue } from './sameValue.js'

/**
 * Whether a message may show what stands in a column of a counter-example: what was generated, or made simpler and so is not of the data any more;
 * names of categories; other values of the data when it is asked; and what is sensitive never.
 */
export function isInputShown(
  subject: Subject,
  cases: Cases,
  { path, row }: Found,
  options: BehaviourOptions,
): (column: Column) => boolean {
  const from: AnyRow | undefined = cases.all[Number.parseInt(path)]?.row
  return (column) => {
    const { name } = column
    const origin = cases.origin(name)
    if (isSensitive(subject.dataset, column) || origin === 'sensitive') return false
    if (origin === 'generated' || shownCount(subject, [column], options) > 0 || isCategory(cases, column)) return true
    // The simplest text is one of the data's.
    return cases.domains[name]?.values.kind !== 'oneOf' && !sameValue(row[name], from?.[name])
  }
}

/** Few values that are often the same are names, not values of somebody. */
function isCategory({ all, numbers }: Cases, { name }: Column): boolean {
  // Of generated rows all values of the data repeat.
  if (numbers === undefined) return false
  const distinct = new Set(all.map(({ row }) => plain(row[name]))).size
  return distinct <= 100 && distinct * 2 <= all.length
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}
