import type { Differences } from '../src/aggregates/differences.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'

/** A line a column that differs, the worst first: `amount: 12 rows differ (0.12 %), by at most 0.5`. */
export function differingColumns(
  columns: readonly Column[],
  { matched, columns: found }: Differences,
): readonly string[] {
  const differing = columns.flatMap(({ name }, index) => {
    const each = found[index]
    return each === undefined || each.differing === 0 ? [] : [{ name, ...each }]
  })
  const sorted = differing.toSorted((a, b) => b.differing - a.differing)
  const lines = sorted.slice(0, 10).map(({ name, differing: rows, largest }) => {
    const size = largest === undefined ? '' : `, by at most ${formatNumber(largest)}`
    return `${name}: ${counted(rows, 'row')} differ (${formatShare(rows / matched)})${size}`
  })
  return sorted.length > 10 ? [...lines, `and ${counted(sorted.length - 10, 'column')} more`] : lines
}
