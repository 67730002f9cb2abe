import type { CategoricalProfile } from '../../metrics/drift/categoricalProfile.js'
import { countOfValue } from '../../metrics/drift/countOfValue.js'
import type { Exact, NumericProfile } from '../../metrics/drift/numericProfile.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { formatShare } from '../../verdicts/formatShare.js'
import type { ColumnProfile } from '../profile.js'
import { partText } from './partText.js'

export interface ColumnOf {
  readonly column: ColumnProfile
  /** Of all the data. */
  readonly rows: number
}

/** A share that moved by less is not told. */
const leastShare = 0.001
const mostCategories = 3

/** What a person would say is different in a column: shares of what is missing, range and middle of numbers, categories. */
export function columnChanges(before: ColumnOf, after: ColumnOf): readonly string[] {
  const [old, now] = [before.column, after.column]
  if (old.kind !== now.kind) return [`was ${old.kind}, is ${now.kind}`]
  return [
    ...missingChanges(before, after),
    ...valueChanges(old.values, now.values, before.rows, after.rows),
    ...valueChanges(old.length, now.length, before.rows, after.rows).map((change) => `length ${change}`),
    ...valueChanges(old.characters, now.characters, before.rows, after.rows),
    ...(old.time?.first === now.time?.first && old.time?.last === now.time?.last
      ? []
      : [`${spanText(old)} → ${spanText(now)}`]),
  ]
}

function missingChanges(before: ColumnOf, after: ColumnOf): readonly string[] {
  const parts = new Set([...Object.keys(before.column.missing), ...Object.keys(after.column.missing)])
  return [...parts].flatMap((part) => {
    const [old, now] = [before, after].map(({ column, rows }) => shareOf(column.missing[part] ?? 0, rows))
    return moved(part === 'null' ? 'nulls' : partText(part), old, now)
  })
}

function valueChanges(
  before: NumericProfile | CategoricalProfile | undefined,
  after: NumericProfile | CategoricalProfile | undefined,
  rowsBefore: number,
  rowsAfter: number,
): readonly string[] {
  if (before?.kind === 'numeric' && after?.kind === 'numeric')
    return numericChanges(before, after, rowsBefore, rowsAfter)
  if (before?.kind !== 'categorical' || after?.kind !== 'categorical') return []
  const old = new Map(before.categories)
  const now = new Map(after.categories)
  const change = (category: string) =>
    shareOf(now.get(category) ?? 0, rowsAfter) - shareOf(old.get(category) ?? 0, rowsBefore)
  const changed = [...new Set([...now.keys(), ...old.keys()])]
    .filter((category) => !old.has(category) || !now.has(category) || Math.abs(change(category)) >= 0.01)
    .sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
  const told = changed.slice(0, mostCategories).map((category) => {
    const name = JSON.stringify(category)
    const [was, is] = [shareOf(old.get(category) ?? 0, rowsBefore), shareOf(now.get(category) ?? 0, rowsAfter)]
    if (!old.has(category)) return `new category ${name} ${formatShare(is)}`
    return now.has(category) ? `${name} ${formatShare(was)} → ${formatShare(is)}` : `no more ${name}`
  })
  const more = changed.length - mostCategories
  return more > 0 ? [...told, `and ${more} more`] : told
}

function numericChanges(
  before: NumericProfile,
  after: NumericProfile,
  rowsBefore: number,
  rowsAfter: number,
): readonly string[] {
  const atoms = (after.atoms ?? []).flatMap(([value, count]) => {
    const old = countOfValue(before, value)
    return moved(`value ${formatNumber(value)}`, shareOf(old.count, rowsBefore), shareOf(count, rowsAfter), 0.01)
  })
  return [
    ...replaced('minimum', before.minimum, after.minimum),
    ...replaced('median', middle(before), middle(after)),
    ...replaced('maximum', before.maximum, after.maximum),
    ...atoms.slice(0, mostCategories),
  ]
}

function middle({ cells: { edges, counts }, values, maximum }: NumericProfile): Exact | undefined {
  let below = 0
  const at = counts.findIndex((count) => (below += count) * 2 >= values)
  return edges[at] ?? maximum
}

function replaced(name: string, before: Exact | undefined, after: Exact | undefined): readonly string[] {
  if (before === after) return []
  const text = (value: Exact | undefined) => (value === undefined ? 'none' : formatNumber(value))
  return [`${name} ${text(before)} → ${text(after)}`]
}

function moved(name: string, before = 0, after = 0, least = leastShare): readonly string[] {
  return Math.abs(after - before) < least ? [] : [`${name} ${formatShare(before)} → ${formatShare(after)}`]
}

function spanText({ time }: ColumnProfile): string {
  return time === undefined ? 'no times' : `${time.first} to ${time.last}`
}

function shareOf(count: number, rows: number): number {
  return rows === 0 ? 0 : count / rows
}
