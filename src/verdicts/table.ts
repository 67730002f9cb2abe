import stringWidth from 'string-width'

/** Rows of cells in columns, two spaces apart. Numbers belong to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = []
  for (const cells of rows) cells.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, stringWidth(cell))))
  return rows.map((cells) => {
    const padded = cells.map((cell, at) => {
      const space = ' '.repeat((widths[at] ?? 0) - stringWidth(cell))
      return right.includes(at) ? space + cell : cell + space
    })
    return padded.join('  ').trimEnd()
  })
}
