import { DataError } from '../../dataError.js'
import type { Intake, Relation } from '../../reader.js'
import { areTexts } from './areTexts.js'
import { checkSameReadings } from './checkSameReadings.js'
import type { Contradiction } from './contradiction.js'
import { decideColumns } from './decideColumns.js'
import type { Decision } from './decision.js'
import { tallyColumn } from './tallyColumn.js'
import type { Formats, TextFile, TextRows } from './textRows.js'

/**
 * Finds the types of columns of text and loads them. Types are guessed from the first rows; then either every value is of its
 * column's type, or all are looked at once more. So the types are those of all rows, in whatever order they stand.
 */
export async function readTexts(rows: TextRows, intake: Intake): Promise<Relation> {
  const { columns, files, decide } = rows
  const tallyFirst = (some: readonly TextFile[], formats: Formats) =>
    columns.map((column, at) => tallyColumn(valuesOf(some, at), (value) => rows.kindOf(value, formats[at], column)))
  const guess = (some: readonly TextFile[]) =>
    decideColumns(columns, decide, (formats) => Promise.resolve(tallyFirst(some, formats)))
  const decideAll = () =>
    decideColumns(columns, decide, (formats) => {
      const shapes = tallyFirst(files, formats).map((tally) => tally.shapes)
      return rows.tallyAll(formats, shapes)
    })
  const load = async (decisions: readonly Decision[]) => {
    const readings = []
    for (const decision of decisions) {
      if ('contradiction' in decision) throw await contradictionError(rows, decision.contradiction)
      readings.push(decision.reading)
    }
    return rows.load(readings)
  }

  if (files.length > 1) {
    const each = []
    for (const file of files) each.push({ label: file.label, decisions: await guess([file]) })
    checkSameReadings(columns, each)
  }
  const guesses = await guess(files)
  const isWhole = files.every((file) => file.isWhole)
  if (!isWhole && guesses.every((decision) => 'reading' in decision)) {
    const loaded = await load(guesses)
    if (loaded !== undefined && (await areTexts(rows, loaded, intake))) return loaded
  }
  const loaded = await load(isWhole ? guesses : await decideAll())
  if (loaded !== undefined) return loaded
  throw new DataError(`${labels(files)}: a value is not what its column is declared to hold`)
}

function* valuesOf(files: readonly TextFile[], column: number): Generator<string> {
  for (const file of files) yield* file.values(column)
}

async function contradictionError(rows: TextRows, contradiction: Contradiction): Promise<DataError> {
  const { column, expected, remedy } = contradiction
  const { where, found } = (await rows.locate(contradiction)) ?? { where: labels(rows.files), found: 'other values' }
  return new DataError(`${where}, column ${JSON.stringify(column)}: expected ${expected}; found ${found}`, {
    hint: remedy,
  })
}

function labels(files: readonly TextFile[]): string {
  return files.map(({ label }) => label).join(', ')
}
