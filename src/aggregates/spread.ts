import { compareExact } from '../math/compareExact.js'
import { aggregate, call, columnOf, either, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation, Row } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/** A number: a double, an integer, or a decimal as text. */
type NumericValue = number | bigint | string

/** How a numeric column's values lie: where its quantiles are, and which values stand out of the rest. */
export interface Spread {
  /** The most frequent values that occur at least twice, by count, ties ascending. */
  readonly frequent: readonly (readonly [value: NumericValue, count: number])[]
  /** Distinct quantiles of type 1 at 1/parts, 2/parts, …, ascending: values of the data. */
  readonly quantiles: readonly NumericValue[]
  /** The same without the rows whose value is so frequent that it is an atom. */
  readonly shapeQuantiles: readonly NumericValue[]
}

export interface SpreadOptions {
  readonly parts: number
  /** How many of the most frequent values are wanted. */
  readonly frequent: number
  /** The rows that values are taken from, where they are not the data's own. */
  readonly of?: Derivation
  /** Looks at about this share of the data's rows instead of all. */
  readonly sample?: number
}

/**
 * Exact. NaN and infinities are no values. An atom is a value with at least 5 rows and 1 % of all rows, those without a value among
 * them; when more than 20 values are, none is. One grouping and one sort of the distinct values.
 */
export function spread(of: Operand, { parts, frequent, of: rows, sample }: SpreadOptions): Aggregate<Spread> {
  const value = finite(of)
  const groups: Derivation = {
    by: { value },
    columns: { count: aggregate('count') },
    ...(rows === undefined ? {} : { of: rows }),
    ...(sample === undefined ? {} : { sample }),
  }
  const selection = {
    kind: 'listing' as const,
    columns: {
      value: columnOf('value'),
      count: columnOf('count'),
      isQuantile: crosses('count', parts),
      isShapeQuantile: crosses('inShape', parts),
      first: either(call('or', crosses('count', parts), crosses('inShape', parts)), literal(1), literal(0)),
    },
    order: [{ name: 'first', descending: true }, { name: 'count', descending: true }, { name: 'value' }],
    limit: 2 * (parts - 1) + frequent,
    of: accumulated(counted(groups)),
  }
  return {
    key: keyOf('spread', value, parts, frequent, rows ?? null, sample ?? null),
    selection,
    read: (listed) => {
      const counts = listed.map((row) => [valueIn(row), numberFrom(row['count']) ?? 0] as const)
      const marked = (name: string) => listed.filter((row) => row[name] === true).map(valueIn)
      return {
        frequent: counts
          .filter(([, count]) => count >= 2)
          .sort(([a, left], [b, right]) => right - left || (compareExact(a, b) ?? 0))
          .slice(0, frequent),
        quantiles: ascending(marked('isQuantile')),
        shapeQuantiles: ascending(marked('isShapeQuantile')),
      }
    },
  }
}

/** A row for each value, with its number of rows, and how many rows there are at all; rows without a value are a row that counts none. */
function counted(of: Derivation): Derivation {
  const count = columnOf('count')
  return {
    columns: {
      value: columnOf('value'),
      count: either(call('isNotNull', columnOf('value')), count, literal(0)),
      rows: over('sum', [count]),
    },
    of,
  }
}

/** Beside each value's count, and its count as far as it is no atom, the sums of both up to the value and over all. */
function accumulated(of: Derivation): Derivation {
  const [value, count, rows] = [columnOf('value'), columnOf('count'), columnOf('rows')]
  const [atom, atoms, inShape] = [columnOf('atom'), columnOf('atoms'), columnOf('inShape')]
  const enough = call('greaterOrEqual', call('multiply', count, literal(100)), rows)
  const isAtom = call('and', call('greaterOrEqual', count, literal(5)), enough)
  const marked: Derivation = { columns: { value, count, atom: either(isAtom, literal(1), literal(0)) }, of }
  const summed: Derivation = { columns: { value, count, atom, atoms: over('sum', [atom]) }, of: marked }
  const isTaken = call('and', call('equal', atom, literal(1)), call('lessOrEqual', atoms, literal(20)))
  const shaped: Derivation = { columns: { value, count, inShape: either(isTaken, literal(0), count) }, of: summed }
  const order = [{ by: value }]
  return {
    columns: {
      value,
      count,
      inShape,
      countUpTo: over('sum', [count], { order }),
      countTotal: over('sum', [count]),
      inShapeUpTo: over('sum', [inShape], { order }),
      inShapeTotal: over('sum', [inShape]),
    },
    of: shaped,
  }
}

/** Whether the rows up to a value reach a further k / parts of all that those before it did not, for a whole k < parts. */
function crosses(name: 'count' | 'inShape', parts: number): Expression {
  const [upTo, total] = [columnOf(`${name}UpTo`), columnOf(`${name}Total`)]
  const reached = (rows: Expression) =>
    call('least', call('floor', call('divide', call('multiply', rows, literal(parts)), total)), literal(parts - 1))
  const before = call('subtract', upTo, columnOf(name))
  return call('greater', reached(upTo), reached(before))
}

function valueIn(row: Row): NumericValue {
  const value = row['value']
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value
  if (value === null) return NaN
  throw new TypeError(`the engine answered ${typeof value} where a number was asked for`)
}

function ascending(values: readonly NumericValue[]): readonly NumericValue[] {
  return [...values].sort((a, b) => compareExact(a, b) ?? 0)
}
