import type { Intake, Relation } from '../reader.js'
import type { FileSource } from '../source.js'
import { checkSameColumns } from './checkSameColumns.js'
import type { CsvFile } from './csv/csvFile.js'
import { csvRows } from './csv/csvRows.js'
import { openCsv } from './csv/openCsv.js'
import type { DataFile } from './matchingPaths.js'
import { readTexts } from './text/readTexts.js'
import { textColumns } from './text/textColumns.js'

/** CSV files, read once and strictly into a table. */
export async function csv(files: readonly DataFile[], source: FileSource, intake: Intake): Promise<Relation> {
  const { options } = source
  const opened: CsvFile[] = []
  const headLength = Math.max(1 << 14, Math.min(1 << 20, Math.floor((1 << 23) / files.length)))
  for (const file of files) opened.push(await openCsv(file, options, headLength))
  checkSameColumns(opened.map(({ file, names }) => ({ label: file.label, columns: names.map((name) => ({ name })) })))
  const columns = textColumns(opened[0]?.names ?? [], source)
  return readTexts(csvRows(opened, columns, options, intake), intake)
}
