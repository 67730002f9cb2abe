import { Misuse } from '../../src/sql/misuse.js'

/** The rows of a table: a list, or a template whose first line names the fields of each row, divided by `|`. */
export function eachTable(table: unknown, cells: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(table)) throw new Misuse(`each and for take a list of rows, not ${typeof table}`)
  if (!('raw' in table)) return table
  const names = String(table[0])
    .trim()
    .split('|')
    .map((name) => name.trim())
  if (names.length === 0 || cells.length % names.length !== 0)
    throw new Misuse(`a table of ${names.length} columns cannot be made of ${cells.length} values`)
  return Array.from({ length: cells.length / names.length }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, cells[row * names.length + column]])),
  )
}
