import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DatasetOptions } from '../../src/datasets/datasetOptions.js'

/** A file of records, as its format holds them: cells of a CSV file are text. */
export interface Table {
  readonly name: string
  readonly format: 'csv' | 'json'
  readonly rows: readonly Cells[]
  /** What the file does not say of itself. */
  readonly options?: DatasetOptions
}

export type Cells = Readonly<Record<string, unknown>>

const folder = path.join(import.meta.dirname, '..', '..', 'node_modules', 'vega-datasets', 'data')

/** A file of vega-datasets; of CSV only such without quotes. */
export function readTable(file: string, options: DatasetOptions = {}): Table {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const [name = '', format] = file.split('.')
  if (format === 'json') return { name, format, options, rows: JSON.parse(text) as Cells[] }
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const names = header.split(',')
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((column, at) => [column, cells[at] ?? '']))
  })
  return { name, format: 'csv', options, rows }
}

/** Writes a table in its own format and gives the path. */
export function writeTable({ name, format, rows }: Table, to: string): string {
  const file = path.join(to, `${name}.${format}`)
  writeFileSync(file, format === 'json' ? JSON.stringify(rows) : csv(rows))
  return file
}

function csv(rows: readonly Cells[]): string {
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: readonly unknown[]) =>
    cells
      .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
      .join(',')
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(line).join('\n') + '\n'
}
