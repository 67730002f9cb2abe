import { describesAllRows } from './describesAllRows.js'
import type { Plan } from './engine.js'
import { plainRanges } from './plainRanges.js'
import { toldByExtent } from './toldByExtent.js'

/** The columns whose extents must be known before the statements of a plan can be written. */
export function columnsToLearn(plan: Plan): ReadonlySet<string> {
  const columns = [...plan.values()].flatMap((question) => {
    if (!describesAllRows(question)) return []
    const { selection, filter } = question
    const told = filter === undefined ? Object.values(selection.cells).map((cell) => toldByExtent(cell)?.column) : []
    return [...told, ...plainRanges(selection.cells)]
  })
  return new Set(columns.filter((column) => column !== undefined))
}
