import { DataError } from '../../dataError.js'
import type { Contradiction } from './contradiction.js'
import type { CsvFile } from './csvFile.js'
import { describeText } from './describeText.js'
import { eachRecord } from './eachRecord.js'
import { kindOf } from './kindOf.js'

/** Looks for the first value that contradicts its column, to name its file and line. */
export async function contradictionError(
  files: readonly CsvFile[],
  { column, expected, offending, format, remedy }: Contradiction,
  nullValues: readonly string[],
): Promise<DataError> {
  const missing = new Set(nullValues)
  const hint = `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`
  for (const csv of files) {
    const at = csv.names.indexOf(column)
    for await (const { line, fields } of eachRecord(csv)) {
      const text = fields[at]?.text ?? ''
      if (text === '' || missing.has(text)) continue
      const kind = kindOf(text, format)
      if (!offending.has(kind)) continue
      const where = `${csv.file.label}, line ${line}, column ${JSON.stringify(column)}`
      return new DataError(`${where}: expected ${expected}; found ${describeText(text, kind)}. ${hint}`)
    }
  }
  const labels = files.map(({ file }) => file.label).join(', ')
  return new DataError(`${labels}, column ${JSON.stringify(column)}: expected ${expected}; found other values. ${hint}`)
}
