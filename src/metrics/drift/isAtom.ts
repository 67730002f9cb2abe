/** Whether a value holds so many of all rows of a side that it is a part of its own. */
export function isAtom(count: number, rows: number): boolean {
  return count >= 5 && count * 100 >= rows
}
