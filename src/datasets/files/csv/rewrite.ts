import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { nextTable } from '../../nextTable.js'
import type { CsvFile } from './csvFile.js'
import { eachRecord } from './eachRecord.js'
import type { CsvField } from './recordParser.js'

export interface Rewritten {
  readonly csv: CsvFile
  readonly rows: number
  /** Bytes of the longest row, at most. */
  readonly longest: number
}

/**
 * Writes the rows of a file anew, in the one dialect that nobody reads differently: UTF-8, commas, doubled quotes, LF, no header.
 * For encodings, escapes and comments, mixed line ends and rows of megabytes.
 */
export async function rewrite(csv: CsvFile, folder: string): Promise<Rewritten> {
  const target = path.join(folder, `${nextTable()}.csv`)
  let rows = 0
  let longest = 0
  async function* lines() {
    let text = ''
    for await (const { fields } of eachRecord(csv)) {
      const line = `${fields.map(written).join(',')}\n`
      rows++
      longest = Math.max(longest, line.length * 3)
      text += line
      if (text.length < 1 << 16) continue
      yield text
      text = ''
    }
    yield text
  }
  await pipeline(lines, createWriteStream(target))
  const dialect = { delimiter: ',', quote: '"', escape: '"', comment: '' }
  const file = { ...csv.file, path: target }
  return { csv: { ...csv, file, dialect, encoding: undefined, hasHeader: false }, rows, longest }
}

function written({ text, quoted }: CsvField): string {
  return quoted || /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
