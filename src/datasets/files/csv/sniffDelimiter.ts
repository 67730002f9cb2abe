import { DataError } from '../../dataError.js'
import type { Dialect } from './dialect.js'
import type { CsvRecord } from './recordParser.js'
import { recordParser } from './recordParser.js'

const candidates = [',', '\t', ';', '|']

/**
 * The delimiter of a file, from its first rows: the one that splits the header and most rows into the same number of fields, the more
 * the better. A comma where nothing splits the header: then there is one column. Two that split equally well are an error.
 */
export function sniffDelimiter(start: string, dialect: Omit<Dialect, 'delimiter'>, label: string): string {
  const scores = candidates
    .map((delimiter) => ({ delimiter, ...score(recordsOf(start, { ...dialect, delimiter }, label)) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.even - a.even || b.width - a.width)
  const [best, second] = scores
  if (best === undefined) return ','
  if (second?.even === best.even && second.width === best.width) {
    const both = [best, second].map(({ delimiter }) => JSON.stringify(delimiter))
    throw new DataError(`${label}: ${both.join(' and ')} split the rows equally well`, {
      hint: `give { delimiter: ${both.join(' or ')} }`,
    })
  }
  return best.delimiter
}

/** Fields of the header, and the share of rows that have as many. */
function score(records: readonly CsvRecord[]): { readonly width: number; readonly even: number } {
  const [header, ...rows] = records.map(({ fields }) => fields.length)
  if (header === undefined) return { width: 0, even: 0 }
  return { width: header, even: rows.length === 0 ? 1 : rows.filter((width) => width === header).length / rows.length }
}

// A delimiter that is none may break the quotes; what was read until then counts.
function recordsOf(text: string, dialect: Dialect, label: string): readonly CsvRecord[] {
  const parser = recordParser(dialect, label)
  const records: CsvRecord[] = []
  try {
    for (let at = 0; at < text.length; at += 512) records.push(...parser.push(text.slice(at, at + 512)))
    records.push(...parser.end())
  } catch (error) {
    if (!(error instanceof DataError)) throw error
  }
  return records.filter(({ fields }) => fields.length > 1 || fields[0]?.text !== '')
}
