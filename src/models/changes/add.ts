import { Misuse } from '../../sql/misuse.js'
import type { Change } from './change.js'
import { changeValue } from './changeValue.js'

/**
 * Adds normal noise to a numeric column; integers stay whole. Nulls, NaN and infinities stay what they are.
 *
 * @param sd  standard deviation of the noise, in the column's unit
 */
export function add(column: string, sd: number): Change {
  if (typeof sd !== 'number' || !(sd > 0 && sd < Infinity))
    throw new Misuse(`add(column, sd): the standard deviation is a number above 0, not ${String(sd)}`)
  return changeValue(
    'add',
    column,
    (value, { random, column: columnOf }) => {
      const { type } = columnOf(column)
      if (typeof value !== 'number') throw new Misuse(`add: ${column} holds no numbers, it is of type ${type}`)
      const moved = value + sd * normal(random)
      return type === 'integer' ? Math.round(moved) : moved
    },
    [sd],
  )
}

/** Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
