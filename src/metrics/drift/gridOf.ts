import { nextDown } from '../../math/nextDown.js'
import type { Exact } from './numericProfile.js'

/** A number that rows are compared with in the engine. */
export type Step = number | bigint

/** The numbers that a column can hold, in order, so that one exact value can be told from its neighbours by counts between steps. */
export interface Grid {
  /** What the column's values are to be compared as. */
  readonly as: 'double' | 'wideInteger'
  /** The largest that is at most `value`. */
  at(value: Exact): Step
  /** The largest that is less than `value`. */
  before(value: Exact): Step
}

/**
 * The grid on which these values of a column are told apart. Integers and decimals are doubles too, as long as no double is two of
 * them: neighbours of `value` stay neighbours, whatever lies beyond 2^53.
 */
export function gridOf(type: 'integer' | 'number' | 'decimal', values: readonly Exact[]): Grid {
  return type === 'integer' && values.some((value) => Math.abs(Number(value)) >= 2 ** 53) ? integers : doubles
}

const doubles: Grid = {
  as: 'double',
  at: (value) => Number(value),
  before: (value) => nextDown(Number(value)),
}

const integers: Grid = {
  as: 'wideInteger',
  at: (value) => floorOf(value).whole,
  before: (value) => {
    const { whole, isExact } = floorOf(value)
    return isExact ? whole - 1n : whole
  },
}

function floorOf(value: Exact): { readonly whole: bigint; readonly isExact: boolean } {
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return { whole: BigInt(value), isExact: true }
  const floor = Math.floor(Number(value))
  return { whole: BigInt(floor), isExact: floor === Number(value) }
}
