import type { KeptColumn, KeptNumbers } from '../src/profiles/keptNumbers.js'
import { Misuse } from '../src/sql/misuse.js'
import { suggestion } from '../src/sql/suggestion.js'
import type { Quantity } from '../src/verdicts/quantity.js'

/** A number of a column among those that are kept of a reference, for `Measure.kept`. */
export function keptOf(
  name: string,
  read: (column: KeptColumn, rows: number) => Quantity | undefined,
): (numbers: KeptNumbers) => Quantity | undefined {
  return ({ source, rows, columns }) => {
    const column = columns[name]
    if (column !== undefined) return read(column, rows)
    throw new Misuse(
      `what is kept of ${source} has no column ${JSON.stringify(name)}${suggestion(name, Object.keys(columns))}`,
    )
  }
}
