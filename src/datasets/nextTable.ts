let tables = 0

/** A name for a table that no other table of this process has. */
export function nextTable(): string {
  return `data_${++tables}`
}
