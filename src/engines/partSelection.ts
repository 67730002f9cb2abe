import { call, columnOf } from '../sql/build.js'
import type { Expression, WindowCall } from '../sql/expression.js'
import { mapRecord } from '../sql/mapRecord.js'
import { nodesOf } from '../sql/nodesOf.js'
import type { Derivation, Selection } from '../sql/selection.js'
import { partColumn } from './partColumn.js'

/**
 * What a selection asks, asked of each part of the rows at once: every row of the answer says of which part it is. Nothing where a
 * selection cannot be asked so: a user's own query, rows left out for what other rows hold, an order of derived rows.
 *
 * @param by  of a row of the data, its part
 */
export function partSelection(selection: Selection, by: Expression): Selection | undefined {
  if (selection.kind === 'query') return undefined
  const of = selection.of && partDerivation(selection.of, by)
  if (selection.of !== undefined && of === undefined) return undefined
  const part = { [partColumn]: of === undefined ? by : columnOf(partColumn) }
  const derived = of === undefined ? {} : { of }
  switch (selection.kind) {
    case 'cells':
      return { kind: 'groups', by: part, cells: selection.cells, order: [], ...derived }
    case 'groups':
      return {
        ...selection,
        by: { ...part, ...selection.by },
        ...(selection.limit === undefined ? {} : { limitOf: partColumn }),
        ...derived,
      }
    case 'listing':
      return { ...selection, columns: { ...part, ...selection.columns }, limitOf: partColumn, ...derived }
  }
}

function partDerivation(derivation: Derivation, by: Expression): Derivation | undefined {
  const of = derivation.of && partDerivation(derivation.of, by)
  if (derivation.except !== undefined || (derivation.of !== undefined && of === undefined)) return undefined
  const part = of === undefined ? by : columnOf(partColumn)
  const derived = of === undefined ? {} : { of }
  if (derivation.by !== undefined) return { ...derivation, by: { [partColumn]: part, ...derivation.by }, ...derived }
  // The order of derived rows is that of nothing that could be named.
  if (of !== undefined && Object.values(derivation.columns).some(isUnordered)) return undefined
  const columns = mapRecord(derivation.columns, (column) => partWindows(column, part))
  return { ...derivation, columns: { [partColumn]: part, ...columns }, ...derived }
}

/** Windows look at the rows of one part; those that go by the order of the data then say so. */
function partWindows(expression: Expression, part: Expression): Expression {
  const within = (each: Expression): Expression => partWindows(each, part)
  switch (expression.kind) {
    case 'window':
      return {
        ...expression,
        arguments: expression.arguments.map(within),
        partition: [part, ...expression.partition],
        ...(isOfOrder(expression) ? { order: [{ by: call('rowNumber') }] } : {}),
      }
    case 'call':
    case 'aggregate':
      return { ...expression, arguments: expression.arguments.map(within) }
    case 'case':
      return {
        ...expression,
        when: expression.when.map(([condition, value]) => [within(condition), within(value)] as const),
        ...(expression.otherwise === undefined ? {} : { otherwise: within(expression.otherwise) }),
      }
    case 'column':
    case 'literal':
    case 'text':
      return expression
  }
}

function isOfOrder({ function: name, order }: WindowCall): boolean {
  return order.length === 0 && (name === 'lag' || name === 'rowNumber')
}

function isUnordered(expression: Expression): boolean {
  return nodesOf(expression).some((node) => node.kind === 'window' && isOfOrder(node))
}
