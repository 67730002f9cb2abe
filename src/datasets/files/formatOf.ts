import path from 'node:path'
import { DataError } from '../dataError.js'
import type { FileFormat } from '../fileOptions.js'

const formats: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
  '.parquet': 'parquet',
  '.pq': 'parquet',
}

/** The format that a file's name claims. */
export function formatOf(label: string): FileFormat {
  const extension = path.extname(label.replace(/\.gz$/i, '')).toLowerCase()
  const format = formats[extension]
  if (format !== undefined) return format
  const known = extension === '' ? 'the name does not tell the format' : `${extension} is no format that is read`
  throw new DataError(`${label}: ${known}`, { hint: "give { format: 'csv' }, 'json' or 'parquet'" })
}
