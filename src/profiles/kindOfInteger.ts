/** What decides whether whole numbers are numbers. */
export interface KindFacts {
  readonly rows: number
  readonly distinct: number
  /** The largest value less the smallest. */
  readonly range: number
  readonly isSorted: boolean
}

/** Integers are categories when there are few, and names of rows when nearly all differ and they are in order or lie close together. */
export function kindOfInteger({
  rows,
  distinct,
  range,
  isSorted,
}: KindFacts): 'numeric' | 'categorical' | 'identifier' {
  if (distinct <= 20) return 'categorical'
  return distinct > 0.95 * rows && (isSorted || range <= 10 * rows) ? 'identifier' : 'numeric'
}
