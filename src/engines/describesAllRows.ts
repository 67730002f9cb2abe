import type { Cells } from '../sql/selection.js'
import type { Question } from './engine.js'
import { plainRanges } from './plainRanges.js'

/** Cells that need no sub-query: neither other rows than the data's own, nor the range of something that only a look at all rows could tell. */
export function describesAllRows(question: Question): question is Question & { readonly selection: Cells } {
  const { selection, filter, sample } = question
  if (sample !== undefined) return false
  if (selection.kind !== 'cells' || selection.of !== undefined) return false
  const ranges = plainRanges(selection.cells)
  return ranges.length === 0 || (filter === undefined && ranges.every((column) => column !== undefined))
}
