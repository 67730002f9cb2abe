import type { PartSize } from '../src/metrics/partSizes.js'
import { call, columnOf, literal } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import { Misuse } from '../src/sql/misuse.js'

/** Windows of one length that a column's times fall into. */
export interface TimeWindows {
  /** Of a row, the number of its window as text; null where there is no time. */
  readonly by: Expression
  /** The windows in order of time, those without rows too. */
  filled(found: readonly PartSize[], most: number): readonly PartSize[]
  /** `from 2026-11-25`, in UTC. */
  nameOf(value: string | null): string
}

const day = 86_400
/** 1970 began on a Thursday; weeks begin on Mondays. */
const monday = 4 * day

export function timeWindows(column: string, microseconds: number): TimeWindows {
  const seconds = microseconds / 1e6
  if (!Number.isInteger(seconds)) throw new Misuse('a window of time is a number of whole seconds')
  const start = seconds % (7 * day) === 0 ? monday : 0
  const since = call('subtract', call('epochSeconds', columnOf(column)), literal(start))
  return {
    by: call('toText', call('toInteger', call('floor', call('divide', since, literal(seconds))))),
    filled(found, most) {
      const rows = new Map(found.map((part) => [part.value, part.rows]))
      const numbers = found.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
      if (numbers.length === 0) return found
      const first = Math.min(...numbers)
      const count = Math.max(...numbers) - first + 1
      if (count > most)
        throw new Misuse(`from first to last there are ${count} windows, which are too many to judge; make them longer`)
      const windows = Array.from({ length: count }, (_, index): PartSize => {
        const value = String(first + index)
        return { value, rows: rows.get(value) ?? 0 }
      })
      return [...windows, ...found.filter(({ value }) => value === null)]
    },
    nameOf(value) {
      if (value === null) return 'is null'
      const text = new Date((Number(value) * seconds + start) * 1000).toISOString()
      return `from ${seconds % day === 0 ? text.slice(0, 10) : text.replace(/(:00)?\.000Z$/, 'Z')}`
    },
  }
}
