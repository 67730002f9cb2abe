import { checkNames } from '../../checkNames.js'
import { DataError } from '../../dataError.js'
import type { FileOptions } from '../../fileOptions.js'
import type { DataFile } from '../matchingPaths.js'
import { otherEncoding } from '../otherEncoding.js'
import { readText } from '../readText.js'
import { kindOf } from '../text/kindOf.js'
import { checkWidth } from './checkWidth.js'
import type { CsvFile } from './csvFile.js'
import { isBlank } from './isBlank.js'
import { recordParser } from './recordParser.js'
import type { CsvRecord } from './recordParser.js'
import { sniffDelimiter } from './sniffDelimiter.js'

const sniffedLength = 1 << 16

/**
 * Reads the beginning of a file: how it is written, the names of its columns, and its first rows.
 *
 * @param length  characters from which the types are guessed, and all of the files that people mostly test with
 */
export async function openCsv(file: DataFile, options: FileOptions, length: number): Promise<CsvFile> {
  const { label } = file
  const encoding = otherEncoding(options)
  const { text, isWhole } = await readStart(file, encoding, length)
  const { quote = '"', comment = '', header: hasHeader = true } = options
  const written = { quote, comment, escape: options.escape ?? quote }
  const delimiter = options.delimiter ?? sniffDelimiter(text.slice(0, sniffedLength), written, label)
  const dialect = { ...written, delimiter }
  const parser = recordParser(dialect, label)
  const records = [...parser.push(text), ...(isWhole ? parser.end() : [])]
  const { header, rows } = parted(records, hasHeader)
  const first = header ?? rows[0]
  // A header may be longer than the beginning.
  if (first === undefined && !isWhole) return openCsv(file, options, length * 16)
  if (first === undefined) {
    throw new DataError(`${label}: holds no rows, only ${text.trim() === '' ? 'blank lines' : 'comments'}`)
  }
  const names = first.fields.map(({ text }, at) => (header === undefined ? `column${at + 1}` : text))
  if (header !== undefined) checkHeader(header, names, options.header === undefined, label)
  const head = rows.filter((record) => !isBlank(record, names.length))
  for (const record of head) checkWidth(record, names.length, label)
  if (head.length === 0 && isWhole) throw new DataError(`${label}: has a header and no rows`)
  return { file, dialect, encoding, hasHeader, names, head, isWhole }
}

async function readStart(file: DataFile, encoding: string | undefined, length: number) {
  let text = ''
  for await (const piece of readText(file, encoding)) {
    text += piece
    if (text.length > length) return { text, isWhole: false }
  }
  return { text, isWhole: true }
}

/** The header is the first line that is not blank. */
function parted(records: readonly CsvRecord[], hasHeader: boolean) {
  if (!hasHeader) return { header: undefined, rows: records }
  const at = records.findIndex((record) => !isBlank(record, 2))
  return { header: records[at], rows: at === -1 ? [] : records.slice(at + 1) }
}

function checkHeader(header: CsvRecord, names: readonly string[], mayBeNone: boolean, label: string): void {
  if (mayBeNone && names.every((name) => name !== '' && kindOf(name, undefined) !== 'text')) {
    throw new DataError(`${label}, line ${header.line}: expected names of columns, found only numbers or dates`, {
      hint: 'if the file has no header, give { header: false }; if these are the names, { header: true }',
    })
  }
  checkNames(names, `${label}, line ${header.line}`)
}
