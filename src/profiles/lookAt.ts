import { extent } from '../aggregates/extent.js'
import { rowCount } from '../metrics/rowCount.js'
import type { Operand } from '../sql/operand.js'
import type { Column, ColumnType } from '../sql/schema.js'
import type { Candidates } from './columnOutline.js'
import type { Range } from './comparedColumn.js'
import type { Data } from './data.js'
import { exactOf } from './exactOf.js'
import { frequentValues } from './frequentValues.js'
import { isLikelyAtom } from './isLikelyAtom.js'
import { lengthOf } from './lengthOf.js'
import { missingOf } from './missingOf.js'
import type { MissingRows } from './missingOf.js'
import type { ColumnProfile } from './profile.js'
import { spanOf } from './spanOf.js'
import type { Span } from './spanOf.js'
import { stateOf } from './stateOf.js'
import { withoutSpecials } from './withoutSpecials.js'

/** What a first scan of the current side finds of a column, before it is known where to count. */
export interface Look {
  readonly values: Operand
  /** Asks what is missing, which only the judging needs. */
  readonly countMissing: () => Promise<MissingRows>
  /** Numbers that may be atoms. */
  readonly candidates: Candidates
  readonly range?: Range
  readonly span?: Span
}

/** A value that holds 1 % of the rows is among the 40 most frequent of 100,000 rows for certain, as far as that can be said. */
const likely = 40

/**
 * Looks at a column of the current side.
 *
 * @param expected  the reference's profile, where it is stored: what it does not compare is not asked
 * @param sample    the share of the rows that candidates are taken from, by their places since they are counted exactly; absent for all
 */
export async function lookAt(
  data: Data,
  column: Column,
  specials: readonly string[],
  expected: ColumnProfile | undefined,
  sample: number | undefined,
): Promise<Look> {
  const values = withoutSpecials(column, specials)
  const from = sample === undefined ? {} : { sample: { ofPlaces: sample } }
  const isNumeric = numbers.has(column.type) && (expected === undefined || expected.kind === 'numeric')
  const isText = column.type === 'string' && (expected === undefined || expected.length?.kind === 'numeric')
  const isTime = times.has(column.type) && (expected === undefined || expected.kind === 'time')
  const candidates = async (of: Operand) => {
    const [found, rows] = await Promise.all([frequentValues(data, of, likely, from), data.ask(rowCount)])
    return found.flatMap(([value, count]) => (isLikelyAtom(count, rows, sample) ? [value] : []))
  }
  const [found, lengths, range, span] = await Promise.all([
    isNumeric ? candidates(values) : undefined,
    isText ? candidates(lengthOf(values)) : undefined,
    isNumeric ? stateOf(data, extent(values)) : undefined,
    isTime ? spanOf(data, values) : undefined,
  ])
  return {
    values,
    countMissing: () => missingOf(data, column, specials),
    candidates: { ...(found && { values: found }), ...(lengths && { length: lengths }) },
    ...(range?.minimum === undefined
      ? {}
      : { range: { minimum: exactOf(range.minimum), maximum: exactOf(range.maximum) } }),
    ...(span && { span }),
  }
}

const numbers = new Set<ColumnType>(['integer', 'number', 'decimal'])
const times = new Set<ColumnType>(['date', 'timestamp'])
