import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { columnText } from './columnText.js'

export type CorrelationMethod = 'pearson' | 'spearman' | 'cramersV' | 'correlationRatio'

/**
 * The method that was asked for, if it suits the columns, else a misuse. Without one: Pearson's for two numbers, Cramér's V for two
 * categories, the correlation ratio for one of each.
 */
export function correlationMethod(a: Column, b: Column, asked?: CorrelationMethod): CorrelationMethod {
  const numbers = [a, b].filter((column) => isNumber(column)).length
  if (asked === undefined) return numbers === 2 ? 'pearson' : numbers === 1 ? 'correlationRatio' : 'cramersV'
  const suits = {
    pearson: numbers === 2,
    spearman: numbers === 2,
    cramersV: [a, b].every(isCategory),
    correlationRatio: (isNumber(a) && isCategory(b)) || (isNumber(b) && isCategory(a)),
  }
  if (suits[asked] || [a, b].some((column) => column.untyped)) return asked
  const wanted = {
    pearson: 'two numeric columns',
    spearman: 'two numeric columns',
    cramersV: 'two columns of categories (text, booleans, integers, dates)',
    correlationRatio: 'a column of categories and a numeric one',
  }
  throw new Misuse(`${asked} is of ${wanted[asked]}, not of ${columnText(a)} and ${columnText(b)}`)
}

function isNumber({ type }: Column): boolean {
  return type === 'integer' || type === 'number' || type === 'decimal'
}

function isCategory({ type }: Column): boolean {
  return ['string', 'boolean', 'integer', 'date'].includes(type)
}
