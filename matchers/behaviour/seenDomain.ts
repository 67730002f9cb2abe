import type { Column } from '../../src/sql/schema.js'
import type { Domain, Values } from './domain.js'

/** What stands in a column, told from some of its values as a model gets them. The most frequent text is the simplest. */
export function seenDomain({ type }: Column, values: readonly unknown[]): Domain {
  const isKnown = (value: unknown): boolean =>
    value instanceof Date
      ? !Number.isNaN(value.getTime())
      : value !== null && (typeof value !== 'number' || Number.isFinite(value))
  const known = values.filter(isKnown)
  const others = [...new Set(values.filter((value) => !isKnown(value)))]
  return { values: valuesOf(type, known), others }
}

function valuesOf(type: Column['type'], known: readonly unknown[]): Values {
  if (known.length === 0) return { kind: 'oneOf', of: [] }
  if (type === 'integer' || type === 'number' || type === 'decimal') {
    const numbers = known.map(Number)
    const perUnit = powers.find((power) => numbers.every((value) => isWhole(value, power)))
    return { kind: 'numbers', ...extent(numbers), ...(perUnit === undefined ? {} : { grid: { every: 1, perUnit } }) }
  }
  if (type === 'date') return { kind: 'times', ...extent(known.map(Number)), every: day }
  if (type === 'timestamp') return { kind: 'times', ...extent(known.map(Number)), every: 1 }
  const counts = new Map<unknown, number>()
  for (const value of known) counts.set(value, (counts.get(value) ?? 0) + 1)
  const byCount = [...counts].sort(([a, often], [b, seldom]) => seldom - often || (String(a) < String(b) ? -1 : 1))
  return { kind: 'oneOf', of: byCount.map(([value]) => value) }
}

const day = 86_400_000
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]

function isWhole(value: number, power: number): boolean {
  const whole = Math.round(value * power)
  return Number.isSafeInteger(whole) && whole / power === value
}

function extent(numbers: readonly number[]): { readonly minimum: number; readonly maximum: number } {
  let [minimum, maximum] = [Infinity, -Infinity]
  for (const value of numbers) [minimum, maximum] = [Math.min(minimum, value), Math.max(maximum, value)]
  return { minimum, maximum }
}
