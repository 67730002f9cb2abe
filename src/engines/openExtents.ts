import { aggregate, call, columnOf, either, literal } from '../sql/build.js'
import { compile } from '../sql/compile.js'
import type { Ranged } from '../sql/compile.js'
import type { Dialect } from '../sql/dialect.js'
import type { Expression, Literal } from '../sql/expression.js'
import { rangedColumn } from '../sql/rangedColumn.js'
import type { SqlValue } from '../sql/selection.js'
import type { Query } from './query.js'

/** Smallest and largest values of columns, for aggregates whose arithmetic depends on them. */
export interface Extents {
  /** Finds those of columns that are not known yet. The statistics of files and tables tell most of them without a scan. */
  learn(columns: Iterable<string>, signal: AbortSignal | undefined): Promise<void>
  of(column: string): Extent | undefined
  readonly ranged: Ranged
}

/** Of values that are not null and, of floating-point numbers, finite; both null where there are none. */
export interface Extent {
  readonly low: SqlValue
  readonly high: SqlValue
  /** Whether there are no infinities, and no NaN that the statistics tell of. */
  readonly isFinite: boolean
}

/** @param elsewhere  knows of some of the columns already, or finds it cheaper */
export function openExtents(
  relation: string,
  dialect: Dialect,
  query: Query,
  elsewhere?: { readonly extents: Extents; readonly columns: ReadonlySet<string> },
): Extents {
  const known = new Map<string, Extent>()
  const of = (name: string): Extent | undefined =>
    elsewhere?.columns.has(name) === true ? elsewhere.extents.of(name) : known.get(name)

  const find = async (
    columns: readonly string[],
    isFinite: boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const cells = columns.flatMap((name) => {
      const value = isFinite ? columnOf(name) : finite(columnOf(name))
      return [aggregate('minimum', value), aggregate('maximum', value)].map((each) => compile(each, dialect))
    })
    const { rows } = await query(`SELECT ${cells.join(', ')} FROM ${relation}`, signal)
    columns.forEach((name, index) => {
      const [low = null, high = null] = (rows[0] ?? []).slice(2 * index)
      known.set(name, { low, high, isFinite })
    })
  }
  return {
    async learn(columns, signal) {
      const [others, own] = [new Set<string>(), new Set<string>()]
      for (const name of columns) (elsewhere?.columns.has(name) === true ? others : own).add(name)
      await elsewhere?.extents.learn(others, signal)
      const unknown = [...own].filter((name) => !known.has(name))
      if (unknown.length === 0) return
      await find(unknown, true, signal)
      const infinite = unknown.filter((name) => !isBounded(known.get(name)))
      if (infinite.length > 0) await find(infinite, false, signal)
    },
    of,
    ranged(argument) {
      const name = rangedColumn(argument)
      const extent = name === undefined ? undefined : of(name)
      if (name === undefined || extent === undefined) throw new Error('the range of an argument was never learnt')
      return {
        text: compile(written(name, argument, extent), dialect),
        range: () => dialect.range(numberLiteral(extent.low), numberLiteral(extent.high)),
      }
    },
  }
}

function isBounded(extent: Extent | undefined): boolean {
  return [extent?.low, extent?.high].every((value) => typeof value !== 'number' || Number.isFinite(value))
}

/**
 * The cheapest that does: without a test where there is nothing to find, and with integers of 64 bits where their differences fit.
 * Statistics of Parquet files may keep silent about NaN, so that what this gives must live with one; testing all costs half a sum.
 */
function written(name: string, argument: Expression, { low, high, isFinite }: Extent): Expression {
  const column = columnOf(name)
  if (!isFinite) return finite(column)
  if (argument.kind === 'column') return column
  const [first, last] = [low, high].map((value) => (typeof value === 'bigint' ? value : BigInt(Number(value))))
  const fits = first !== undefined && last !== undefined && BigInt.asIntN(64, last - first) === last - first
  return fits ? call('toInteger', column) : argument
}

function finite(column: Expression): Expression {
  return either(call('isFinite', call('toDouble', column)), column)
}

/** Decimals come as text. */
function numberLiteral(value: SqlValue): Literal {
  if (typeof value === 'string') return literal(value, 'decimal')
  return literal(typeof value === 'number' || typeof value === 'bigint' ? value : null)
}
