import { geometricMean } from '../math/geometricMean.js'
import { aggregate, call, columnOf, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/**
 * Spearman's rank correlation of two columns, equals having the mean of their ranks; `undefined` when a column is constant. Sums
 * of ranks are whole numbers and exact. Ask it of rows where both hold a value.
 */
export function rankCorrelation(a: Operand, b: Operand): Aggregate<number | undefined> {
  const [ra, rb] = [columnOf('a'), columnOf('b')]
  const product = (x: Expression, y: Expression) => aggregate('sum', call('multiply', x, y))
  const cells = {
    rows: aggregate('count'),
    a: aggregate('sum', ra),
    b: aggregate('sum', rb),
    aa: product(ra, ra),
    bb: product(rb, rb),
    ab: product(ra, rb),
  }
  return {
    key: keyOf('rankCorrelation', a, b),
    selection: { kind: 'cells', cells, of: { columns: { a: twiceTheRank(a), b: twiceTheRank(b) } } },
    read: ([row]) => {
      const of = (name: keyof typeof cells) => wholeFrom(row?.[name])
      const [n, sa, sb] = [of('rows'), of('a'), of('b')]
      const [va, vb] = [n * of('aa') - sa * sa, n * of('bb') - sb * sb]
      if (va === 0n || vb === 0n) return undefined
      return Number(n * of('ab') - sa * sb) / geometricMean(Number(va), Number(vb))
    },
  }
}

/** Of k equals from rank r on: 2r + k − 1. */
function twiceTheRank(of: Operand): Expression {
  const value = operand(of)
  const rank = over('rank', [], { order: [{ by: value }] })
  const equals = over('count', [], { partition: [value] })
  return call('subtract', call('add', call('add', rank, rank), equals), literal(1))
}

function wholeFrom(value: SqlValue | undefined): bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : 0n
}
