import { describesAllRows } from './describesAllRows.js'
import type { Plan } from './engine.js'
import { plainRanges } from './plainRanges.js'

/** The columns whose ranges must be known before the statements of a plan can be written. */
export function rangedColumns(plan: Plan): ReadonlySet<string> {
  const ranges = [...plan.values()].flatMap((question) =>
    describesAllRows(question) ? plainRanges(question.selection.cells) : [],
  )
  return new Set(ranges.filter((name) => name !== undefined))
}
