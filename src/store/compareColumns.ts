import type { ColumnNumbers, DataProfile } from '../profiles/dataProfile.js'

/** What changed in a column: that it came or went, its type, or its numbers. */
export interface ColumnChange {
  readonly column: string
  readonly kind: 'added' | 'removed' | 'type' | 'numbers'
  /** By what they are of: `type`, `null rate`, `mean`. */
  readonly changes: readonly ValueChange[]
}

export interface ValueChange {
  readonly of: string
  readonly before: number | string
  readonly after: number | string
}

/** How the columns of data differ, in their order; nothing when the data of one side are not known. */
export function compareColumns(
  before: DataProfile | undefined,
  after: DataProfile | undefined,
): readonly ColumnChange[] {
  if (before === undefined || after === undefined) return []
  const [earlier, later] = [before, after].map(({ columns }) => new Map(Object.entries(columns)))
  const names = new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])
  return [...names].flatMap((column): readonly ColumnChange[] => {
    const [from, to] = [earlier?.get(column), later?.get(column)]
    if (from === undefined || to === undefined)
      return [{ column, kind: from === undefined ? 'added' : 'removed', changes: [] }]
    const numbers = changesBetween(numbersOf(from, before.rows), numbersOf(to, after.rows))
    if (from.engineType !== to.engineType) {
      const type = { of: 'type', before: from.engineType, after: to.engineType }
      return [{ column, kind: 'type', changes: [type, ...numbers] }]
    }
    return numbers.length === 0 ? [] : [{ column, kind: 'numbers', changes: numbers }]
  })
}

type Numbers = ReadonlyMap<string, number | string>

function numbersOf(column: ColumnNumbers, rows: number): Numbers {
  const { nulls, distinct, minimum, maximum, mean, standardDeviation, quantiles } = column
  const facts = {
    'null rate': rows === 0 ? undefined : nulls / rows,
    'distinct values': distinct,
    minimum,
    mean,
    median: quantiles?.['0.5'],
    maximum,
    'standard deviation': standardDeviation,
  }
  return new Map(Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Only what both sides have. */
function changesBetween(before: Numbers, after: Numbers): readonly ValueChange[] {
  return [...after].flatMap(([of, value]) => {
    const earlier = before.get(of)
    return earlier === undefined || earlier === value ? [] : [{ of, before: earlier, after: value }]
  })
}
