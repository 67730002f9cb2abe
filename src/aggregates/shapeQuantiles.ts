import { compareExact } from '../math/compareExact.js'
import { aggregate, call, columnOf, either, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation, Row } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface ShapeQuantilesOptions {
  /** Quantiles at 1/parts, 2/parts, …, (parts − 1)/parts. */
  readonly parts: number
  /**
   * Leaves out the rows of every value that holds ≥ 5 rows and ≥ 1 % of all rows, those without a value among them; where more
   * than 20 values do, none is left out.
   */
  readonly withoutAtoms: boolean
  /** The rows that values are taken from, where they are not the data's own. */
  readonly of?: Derivation
  /** Looks at about this share of the data's rows instead of all. */
  readonly sample?: number
}

/**
 * Distinct quantiles of a numeric column's finite values, ascending: values of the data (type 1 of Hyndman and Fan). By numbering sorted
 * rows, which costs less than DuckDB's `quantile_disc`.
 */
export function shapeQuantiles(
  of: Operand,
  { parts, withoutAtoms, of: rows, sample }: ShapeQuantilesOptions,
): Aggregate<readonly (number | bigint | string)[]> {
  const value = finite(of)
  const from = { ...(rows === undefined ? {} : { of: rows }), ...(sample === undefined ? {} : { sample }) }
  const among = atomsAmong({ by: { value }, columns: { count: aggregate('count') }, ...from })
  const numbered: Derivation = {
    columns: {
      value,
      position: over('rowNumber', [], { order: [{ by: value }] }),
      total: over('count', [value]),
    },
    ...from,
  }
  return {
    key: keyOf('shapeQuantiles', value, parts, withoutAtoms, from),
    selection: {
      kind: 'listing',
      columns: { value: columnOf('value'), isQuantile: either(reachesPart(parts), literal(1), literal(0)) },
      order: [{ name: 'isQuantile', descending: true }, { name: 'value' }],
      limit: parts - 1,
      of: withoutAtoms ? { ...numbered, except: { value, among } } : numbered,
    },
    read: (listed) => {
      const values = listed.filter((row) => row['isQuantile'] === 1).map(valueIn)
      const ascending = values.sort((a, b) => compareExact(a, b) ?? 0)
      return ascending.filter((each, index) => index === 0 || compareExact(each, ascending[index - 1] ?? NaN) !== 0)
    },
  }
}

/** Rows whose column `value` is an atom of counted values, or null. */
function atomsAmong(counted: Derivation): Derivation {
  const [value, count, rows] = [columnOf('value'), columnOf('count'), columnOf('rows')]
  const [atom, atoms] = [columnOf('atom'), columnOf('atoms')]
  const isEnough = call(
    'and',
    call('isNotNull', value),
    call('greaterOrEqual', count, literal(5)),
    call('greaterOrEqual', call('multiply', count, literal(100)), rows),
  )
  const totalled: Derivation = { columns: { value, count, rows: over('sum', [count]) }, of: counted }
  const marked: Derivation = { columns: { value, atom: either(isEnough, literal(1), literal(0)) }, of: totalled }
  const summed: Derivation = { columns: { value, atom, atoms: over('sum', [atom]) }, of: marked }
  const isAtom = call('and', call('equal', atom, literal(1)), call('lessOrEqual', atoms, literal(20)))
  return { columns: { value: either(isAtom, value) }, of: summed }
}

/** Whether a row at its position reaches a further k / parts of all that the row before did not, for a whole k < parts. */
function reachesPart(parts: number): Expression {
  const [position, total] = [columnOf('position'), columnOf('total')]
  const reached = (rows: Expression) =>
    call('least', call('floor', call('divide', call('multiply', rows, literal(parts)), total)), literal(parts - 1))
  return call('greater', reached(position), reached(call('subtract', position, literal(1))))
}

function valueIn(row: Row): number | bigint | string {
  const value = row['value']
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value
  throw new TypeError(`the engine answered ${typeof value} where a number was asked for`)
}
