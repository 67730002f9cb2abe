import type { SqlValue } from '../../selection.js'

/** The rows in lists of values, the last of which has their numbers. */
export function readRows(value: SqlValue): readonly (readonly SqlValue[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const lists = Object.values(value).map((list) => (Array.isArray(list) ? (list as readonly SqlValue[]) : []))
  const numbers = lists.pop() ?? []
  const rows = new Array<readonly SqlValue[]>(numbers.length)
  numbers.forEach((number, index) => {
    rows[Number(number) - 1] = lists.map((list) => list[index] ?? null)
  })
  return rows
}
