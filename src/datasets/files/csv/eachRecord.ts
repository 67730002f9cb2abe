import { readText } from '../readText.js'
import { checkWidth } from './checkWidth.js'
import type { CsvFile } from './csvFile.js'
import { isBlank } from './isBlank.js'
import { recordParser } from './recordParser.js'
import type { CsvRecord } from './recordParser.js'

/** All rows of a file, one by one, each as wide as the header. About 50 MB a second: for what the engine cannot say. */
export async function* eachRecord({ file, dialect, encoding, hasHeader, names }: CsvFile): AsyncGenerator<CsvRecord> {
  const parser = recordParser(dialect, file.label)
  let isHeader = hasHeader
  function* rows(records: readonly CsvRecord[]) {
    for (const record of records) {
      if (isBlank(record, isHeader ? 2 : names.length)) continue
      checkWidth(record, names.length, file.label)
      if (!isHeader) yield record
      isHeader = false
    }
  }
  for await (const piece of readText(file, encoding)) yield* rows(parser.push(piece))
  yield* rows(parser.end())
}
