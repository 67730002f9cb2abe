import { aggregate, call, literal } from '../sql/build.js'
import type { AggregateCall } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/** How many rows hold no value that can be judged, by what they hold instead. A row is in one of the counts at most. */
export interface Missing {
  readonly rows: number
  readonly nulls: number
  readonly nan: number
  readonly positiveInfinities: number
  readonly negativeInfinities: number
  /** Strings without a character. */
  readonly empty: number
}

/** Counts what is missing in a column; what its type cannot hold is 0 and costs nothing. */
export function missing(of: Operand): Aggregate<Missing> {
  const cells = cellsOf(of)
  return {
    key: keyOf('missing', of.type, operand(of)),
    selection: { kind: 'cells', cells },
    read([row]) {
      const read = (name: string): number => numberFrom(row?.[name]) ?? 0
      return {
        rows: read('rows'),
        nulls: read('rows') - read('values'),
        nan: read('nan'),
        positiveInfinities: read('positiveInfinities'),
        negativeInfinities: read('negativeInfinities'),
        empty: read('empty'),
      }
    },
    merge: (a, b) => mapRecord({ ...a }, (count, name) => count + b[name]),
  }
}

function cellsOf(of: Operand): Readonly<Record<string, AggregateCall>> {
  const value = operand(of)
  const cells = { rows: aggregate('count'), values: aggregate('count', value) }
  const equals = (what: string | number) => aggregate('countIf', call('equal', value, literal(what)))
  if (of.type === 'string') return { ...cells, empty: equals('') }
  if (of.type !== 'number') return cells
  return {
    ...cells,
    nan: aggregate('countIf', call('isNaN', value)),
    positiveInfinities: equals(Infinity),
    negativeInfinities: equals(-Infinity),
  }
}
