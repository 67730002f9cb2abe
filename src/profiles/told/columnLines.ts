import type { JudgedPart } from '../../metrics/drift/judgedColumn.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { counted } from '../../verdicts/counted.js'
import type { MeasuredColumn } from '../driftReport.js'
import { changeText } from './changeText.js'
import { effectOf } from './effectOf.js'
import { partText } from './partText.js'

/** Parts of one column that a message tells. */
const mostParts = 3

/**
 * What moved in a column, a line a part, worst first, as cells of a table.
 *
 * @param name  as the first cell of the first line
 */
export function columnLines(name: string, column: MeasuredColumn, parts: readonly JudgedPart[]): readonly string[][] {
  const sorted = parts.toSorted((a, b) => effectOf(b) - effectOf(a))
  const lines = sorted
    .slice(0, mostParts)
    .map((part, index) => [
      index === 0 ? name : '',
      partText(part.evidence.part),
      ...changeText(part),
      ...noteOn(part, column),
    ])
  const more = sorted.length - mostParts
  return more > 0 ? [...lines, ['', `and ${counted(more, 'more part')}`]] : lines
}

/** What else is worth knowing of a part: where the limit was, which categories are new. */
function noteOn({ evidence }: JudgedPart, { ranges, newCategories = [] }: MeasuredColumn): readonly string[] {
  if (ranges !== undefined && evidence.part === 'aboveMaximum')
    return [
      `reference maximum ${formatNumber(ranges.reference.maximum)}; now up to ${formatNumber(ranges.current.maximum)}`,
    ]
  if (ranges !== undefined && evidence.part === 'belowMinimum')
    return [
      `reference minimum ${formatNumber(ranges.reference.minimum)}; now down to ${formatNumber(ranges.current.minimum)}`,
    ]
  if (evidence.part !== 'newCategory' || newCategories.length === 0) return []
  const named = newCategories
    .slice(0, 3)
    .map(([category, count]) => `${JSON.stringify(category)} in ${counted(count, 'row')}`)
  return [named.join(', ') + (newCategories.length > 3 ? ` and ${newCategories.length - 3} more` : '')]
}
