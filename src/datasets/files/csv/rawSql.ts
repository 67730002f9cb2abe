import type { Intake } from '../../reader.js'
import type { CsvFile } from './csvFile.js'

/** SQL of all rows of files as text, to stand after FROM; their columns called `c0`, `c1`, …; a quoted empty field is an empty string, another null. */
export function rawSql(files: readonly CsvFile[], intake: Intake, longest = 0): string {
  const parts = alike(files).map((group) => `SELECT * FROM ${readCsv(group, Math.max(longest, usualLongest), intake)}`)
  return `(${parts.join(' UNION ALL ')})`
}

/** The engine's own limit for the bytes of a row; a higher one costs memory. */
const usualLongest = 2_097_152

function readCsv(files: readonly CsvFile[], longest: number, { text }: Intake): string {
  const [{ dialect, names, hasHeader }] = files as readonly [CsvFile]
  const columns = names.map((_, at) => `'c${at}': 'VARCHAR'`)
  const paths = files.map(({ file }) => text(file.path))
  const options = [
    `columns = {${columns.join(', ')}}`,
    'auto_detect = false',
    `header = ${hasHeader}`,
    `delim = ${text(dialect.delimiter)}`,
    `quote = ${text(dialect.quote)}`,
    `escape = ${text(dialect.quote)}`,
    `comment = ''`,
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
    'allow_quoted_nulls = false',
    'hive_partitioning = false',
    `max_line_size = ${longest}`,
  ]
  return `read_csv([${paths.join(', ')}], ${options.join(', ')})`
}

/** Neighbouring files that are written alike. */
function alike(files: readonly CsvFile[]): CsvFile[][] {
  const groups: CsvFile[][] = []
  for (const file of files) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && signature(group[0]) === signature(file)) group.push(file)
    else groups.push([file])
  }
  return groups
}

function signature({ dialect, hasHeader }: CsvFile): string {
  return JSON.stringify([dialect, hasHeader])
}
