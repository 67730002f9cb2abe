import type { Expression } from '../sql/expression.js'
import type { SqlValue } from '../sql/selection.js'
import type { Extent } from './openExtents.js'

/** An aggregate that the smallest and largest value of a column tell, so that nothing needs to be counted. */
export interface Told {
  readonly column: string
  /** Nothing when this extent does not tell it after all. */
  readonly tell: (extent: Extent) => SqlValue | undefined
}

export function toldByExtent(cell: Expression): Told | undefined {
  if (cell.kind !== 'aggregate' || cell.filter !== undefined) return undefined
  const [argument] = cell.arguments
  if (argument === undefined) return undefined
  if (cell.function === 'minimum' || cell.function === 'maximum') {
    const end = cell.function === 'minimum' ? 'low' : 'high'
    const finite = finiteColumn(argument)
    if (finite !== undefined) return { column: finite, tell: (extent) => extent[end] }
    if (argument.kind !== 'column') return undefined
    return { column: argument.name, tell: (extent) => (extent.isFinite ? extent[end] : undefined) }
  }
  const infinite = cell.function === 'countIf' ? infiniteColumn(argument) : undefined
  return infinite === undefined ? undefined : { column: infinite, tell: (extent) => (extent.isFinite ? 0 : undefined) }
}

/** `CASE WHEN isFinite(x) THEN x END` is of x. */
function finiteColumn(expression: Expression): string | undefined {
  if (expression.kind !== 'case' || expression.when.length !== 1 || expression.otherwise !== undefined) return undefined
  const [[condition, value] = []] = expression.when
  if (condition?.kind !== 'call' || condition.function !== 'isFinite' || value?.kind !== 'column') return undefined
  const [tested] = condition.arguments
  return tested?.kind === 'column' && tested.name === value.name ? value.name : undefined
}

/** `x = Infinity` and `x = -Infinity` are of x. */
function infiniteColumn(condition: Expression): string | undefined {
  if (condition.kind !== 'call' || condition.function !== 'equal') return undefined
  const [column, value] = condition.arguments
  const isInfinite = value?.kind === 'literal' && (value.value === Infinity || value.value === -Infinity)
  return column?.kind === 'column' && isInfinite ? column.name : undefined
}
