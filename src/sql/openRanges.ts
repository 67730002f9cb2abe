import { columnOf } from './build.js'
import type { Ranged } from './compile.js'
import type { Dialect } from './dialect.js'
import type { ColumnReference } from './expression.js'

/** The ranges that the aggregates of one SELECT need, each group's own, found by one more look at the rows. */
export function openRanges(dialect: Dialect): {
  readonly of: Ranged
  join(rows: string, keys: readonly string[]): string
} {
  const numbers = new Map<string, number>()
  const column = (what: string, number: number): ColumnReference => columnOf(`mltest ${what} ${number}`)
  const name = (what: string, number: number): string => dialect.quote(column(what, number).name)
  return {
    of: (_, argument) => {
      const text = `CASE WHEN ${dialect.functions.isFinite(dialect.functions.toDouble(argument))} THEN ${argument} END`
      const range = () => {
        const number = numbers.get(text) ?? numbers.size
        numbers.set(text, number)
        return {
          low: name('low', number),
          magnitude: name('magnitude', number),
          spread: name('spread', number),
          ofRows: true,
        }
      }
      return { text, range }
    },
    join(rows, keys) {
      if (numbers.size === 0) return rows
      const groups = keys.map((_, index) => name('group', index))
      const extents = [...numbers].map(
        ([text, number]) =>
          `${dialect.aggregates.minimum(text)} AS ${name('low', number)}, ${dialect.aggregates.maximum(text)} AS ${name('high', number)}`,
      )
      const grouped = groups.length === 0 ? '' : ` GROUP BY ${groups.map((_, index) => index + 1).join(', ')}`
      const named = keys.map((key, index) => `${key} AS ${groups[index] ?? ''}`)
      const found = `SELECT ${[...named, ...extents].join(', ')} FROM ${rows}${grouped}`
      const scaled = [...numbers.values()].map((number) => {
        const { magnitude, spread } = dialect.range(column('low', number), column('high', number))
        return `${name('low', number)}, ${magnitude} AS ${name('magnitude', number)}, ${spread} AS ${name('spread', number)}`
      })
      const ranges = `(SELECT ${[...groups, ...scaled].join(', ')} FROM (${found}))`
      const same = keys.map((key, index) => `${key} IS NOT DISTINCT FROM ${groups[index] ?? ''}`)
      return `(SELECT * FROM ${rows})${same.length === 0 ? `, ${ranges}` : ` JOIN ${ranges} ON ${same.join(' AND ')}`}`
    },
  }
}
