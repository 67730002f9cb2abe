import { DataError } from '../dataError.js'
import type { Intake, Relation } from '../reader.js'
import type { FileSource } from '../source.js'
import { checkSameColumns } from './checkSameColumns.js'
import { areTexts } from './csv/areTexts.js'
import { checkSameReadings } from './csv/checkSameReadings.js'
import { contradictionError } from './csv/contradictionError.js'
import type { CsvFile } from './csv/csvFile.js'
import { dateFormat } from './csv/dateFormat.js'
import { decideColumns } from './csv/decideColumns.js'
import type { Decision } from './csv/decideReading.js'
import { loadColumns } from './csv/loadColumns.js'
import { openCsv } from './csv/openCsv.js'
import { rawCsv } from './csv/rawCsv.js'
import { tallyAll } from './csv/tallyAll.js'
import { tallyHeads } from './csv/tallyHeads.js'
import { textColumns } from './csv/textColumns.js'
import { valueSql } from './csv/valueSql.js'
import type { DataFile } from './matchingPaths.js'

/**
 * CSV files, read once and strictly into a table. Types are guessed from the first megabyte; then either every value is of its
 * column's type, or all are looked at once more. So the types are those of all rows, in whatever order they stand.
 */
export async function csv(files: readonly DataFile[], source: FileSource, intake: Intake): Promise<Relation> {
  const { options } = source
  const opened: CsvFile[] = []
  for (const file of files) opened.push(await openCsv(file, options))
  checkSameColumns(opened.map(({ file, names }) => ({ label: file.label, columns: names.map((name) => ({ name })) })))
  const columns = textColumns(opened[0]?.names ?? [], source)
  const nullValues = options.nullValues ?? []
  const given = options.dateFormat === undefined ? undefined : dateFormat(options.dateFormat)
  const raw = rawCsv(opened, intake)

  const guess = (part: readonly CsvFile[]) =>
    decideColumns(columns, given, (formats) => Promise.resolve(tallyHeads(part, formats, nullValues)))
  const decide = () =>
    decideColumns(columns, given, (formats) => {
      const values = columns.map((_, at) => valueSql(`c${at}`, nullValues, intake))
      const shapes = tallyHeads(opened, formats, nullValues).map((tally) => tally.shapes)
      return raw.use((sql) => tallyAll(sql, values, formats, shapes, intake))
    })
  const load = async (decisions: readonly Decision[]) => {
    const readings = []
    for (const decision of decisions) {
      if ('contradiction' in decision) throw await contradictionError(opened, decision.contradiction, nullValues)
      readings.push(decision.reading)
    }
    return loadColumns(raw, columns, readings, nullValues, intake)
  }

  if (opened.length > 1) {
    const each = []
    for (const file of opened) each.push({ label: file.file.label, decisions: await guess([file]) })
    checkSameReadings(columns, each)
  }
  const guesses = await guess(opened)
  const isWhole = opened.every((file) => file.isWhole)
  if (!isWhole && guesses.every((decision) => 'reading' in decision)) {
    const loaded = await load(guesses)
    if (loaded !== undefined && (await areTexts(loaded, columns, given, intake))) return loaded
  }
  const loaded = await load(isWhole ? guesses : await decide())
  if (loaded !== undefined) return loaded
  throw new DataError(`${source.pattern}: a value is not what its column is declared to hold`)
}
