import { aggregateCalls } from '../sql/aggregateCalls.js'
import type { AggregateCall, Expression } from '../sql/expression.js'
import { isRanged } from '../sql/isRanged.js'
import { rangedColumn } from '../sql/rangedColumn.js'

/** For each ranged aggregate in the cells the column whose range it needs, when it is that of all its values. */
export function plainRanges(cells: Readonly<Record<string, Expression>>): readonly (string | undefined)[] {
  return Object.values(cells)
    .flatMap(aggregateCalls)
    .filter((each) => isRanged(each.function))
    .map(plainRange)
}

function plainRange({ filter, arguments: [argument] }: AggregateCall): string | undefined {
  return filter === undefined && argument !== undefined ? rangedColumn(argument) : undefined
}
