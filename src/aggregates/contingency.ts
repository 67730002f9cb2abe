import { aggregate, call, columnOf, over } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/** A table of two columns' values, in sums. */
export interface Contingency {
  readonly rows: number
  /** Different values of each. */
  readonly a: number
  readonly b: number
  /** Combinations that occur. */
  readonly cells: number
  /** Of those: Σ (observed − expected)² / expected, and Σ expected. */
  readonly excess: number
  readonly expected: number
}

/** What χ² of two columns is made of. Ask it of rows where both hold a value. */
export function contingency(a: Operand, b: Operand): Aggregate<Contingency> {
  const [rows, expected] = [columnOf('rows'), columnOf('expected')]
  const difference = call('subtract', rows, expected)
  const cells = {
    rows: aggregate('sum', rows),
    a: aggregate('countDistinct', columnOf('a')),
    b: aggregate('countDistinct', columnOf('b')),
    cells: aggregate('count'),
    excess: aggregate('realSum', call('divide', call('multiply', difference, difference), expected)),
    expected: aggregate('realSum', expected),
  }
  return {
    key: keyOf('contingency', a, b),
    selection: { kind: 'cells', cells, of: expectedOf(a, b) },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}

/** A row a combination that occurs. */
function expectedOf(a: Operand, b: Operand): Derivation {
  const [rows, va, vb] = [columnOf('rows'), columnOf('a'), columnOf('b')]
  const total = (partition: readonly (typeof va)[]) => call('toDouble', over('sum', [rows], { partition }))
  return {
    columns: {
      a: va,
      b: vb,
      rows,
      expected: call('divide', call('multiply', total([va]), total([vb])), total([])),
    },
    of: { by: { a: operand(a), b: operand(b) }, columns: { rows: aggregate('count') } },
  }
}
