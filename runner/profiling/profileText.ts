import type { ColumnNumbers, DataProfile } from '../../src/profiles/dataProfile.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import { sparkline } from '../text/sparkline.js'
import { table } from '../../src/verdicts/table.js'
import { terminalLine } from '../text/terminalLine.js'

/** A profile for people: a line a column. */
export function profileText({ source, rows, columns }: DataProfile): string {
  const head = ['column', 'type', 'nulls', 'distinct', 'minimum', 'median', 'maximum', '']
  const lines = Object.entries(columns).map(([name, column]) => [
    terminalLine(name),
    column.type,
    nullText(column, rows),
    column.distinct === undefined ? '' : formatNumber(column.distinct),
    ...numbersOf(column),
    terminalLine(shapeOf(column, rows)),
  ])
  const about = `${terminalLine(source)}: ${counted(rows, 'row')}, ${counted(lines.length, 'column')}`
  return [about, '', ...table([head, ...lines], [2, 3, 4, 5, 6])].join('\n') + '\n'
}

function nullText({ nulls }: ColumnNumbers, rows: number): string {
  return nulls === 0 ? '0' : `${formatNumber(nulls)} (${formatShare(nulls / rows)})`
}

/** Minimum, median and maximum; of text those of its length. */
function numbersOf({ minimum, maximum, quantiles, minimumLength, maximumLength }: ColumnNumbers): string[] {
  if (minimumLength !== undefined && maximumLength !== undefined) {
    return [`${minimumLength} long`, '', `${maximumLength} long`]
  }
  return [minimum, quantiles?.['0.5'], maximum].map((value) => (value === undefined ? '' : formatNumber(value)))
}

/** Bins of equal width over the bins of equal counts that the profile holds, or the most common values. */
function shapeOf(
  { histogram, mostCommon, nan, positiveInfinities, negativeInfinities }: ColumnNumbers,
  rows: number,
): string {
  const odd = [
    [nan, 'NaN'],
    [positiveInfinities, 'Infinity'],
    [negativeInfinities, '-Infinity'],
  ].flatMap(([count, name]) =>
    typeof count === 'number' && count > 0 ? [`${formatNumber(count)} ${String(name)}`] : [],
  )
  if (histogram !== undefined) return [sparkline(evenly(histogram, 16)), ...odd].join('  ')
  const common = (mostCommon ?? [])
    .slice(0, 3)
    .map(({ value, count }) => `${String(value)} ${formatShare(count / rows)}`)
  return [...common, ...odd].join(', ')
}

/** Rows within bins of one bin's edges are taken to lie evenly between them. */
function evenly({ edges, counts }: NonNullable<ColumnNumbers['histogram']>, bins: number): number[] {
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 0]
  if (high <= low) return [counts.reduce((sum, count) => sum + count, 0)]
  const width = (high - low) / bins
  return Array.from({ length: bins }, (_, bin) => {
    const [from, to] = [low + bin * width, low + (bin + 1) * width]
    return counts.reduce((sum, count, at) => {
      const [start, end] = [edges[at] ?? 0, edges[at + 1] ?? 0]
      const shared = Math.min(end, to) - Math.max(start, from)
      return shared > 0 ? sum + (count * shared) / (end - start) : sum
    }, 0)
  })
}
