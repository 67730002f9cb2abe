import { counted } from '../../verdicts/counted.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import type { ColumnProfile, Profile } from '../profile.js'
import { columnChanges } from './columnChanges.js'

/** Columns that are told. */
const mostColumns = 20

/** What is different in a profile that takes the place of another, a line a column, as a person would say it. */
export function tellChange(before: Profile, after: Profile): readonly string[] {
  const names = [...new Set([...Object.keys(before.columns), ...Object.keys(after.columns)])]
  const lines = names.flatMap((name) => {
    const changes = changesOf(before, after, name)
    return changes.length === 0 ? [] : [`${name}: ${changes.join('; ')}`]
  })
  const rows = before.rows === after.rows ? [] : [`rows: ${formatNumber(before.rows)} → ${formatNumber(after.rows)}`]
  const more = lines.length - mostColumns
  return [...rows, ...lines.slice(0, mostColumns), ...(more > 0 ? [`and ${counted(more, 'more column')}`] : [])]
}

function changesOf(before: Profile, after: Profile, name: string): readonly string[] {
  const [old, now] = [columnOf(before, name), columnOf(after, name)]
  if (old === undefined) return ['a new column']
  if (now === undefined) return ['the column is gone']
  return columnChanges({ column: old, rows: before.rows }, { column: now, rows: after.rows })
}

function columnOf({ columns }: Profile, name: string): ColumnProfile | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined
}
