import type { CsvFile } from './csvFile.js'
import type { DateFormat } from './dateFormat.js'
import type { Tally } from './tally.js'
import { tallyColumn } from './tallyColumn.js'

/** Counts the kinds of values in the first rows of files, column by column. */
export function tallyHeads(
  files: readonly CsvFile[],
  formats: readonly (DateFormat | undefined)[],
  nullValues: readonly string[],
): readonly Tally[] {
  const missing = new Set(nullValues)
  return formats.map((format, at) => tallyColumn(valuesAt(files, at, missing), format))
}

function* valuesAt(files: readonly CsvFile[], at: number, missing: ReadonlySet<string>): Generator<string> {
  for (const { head } of files) {
    for (const { fields } of head) {
      const text = fields[at]?.text ?? ''
      if (!missing.has(text)) yield text
    }
  }
}
