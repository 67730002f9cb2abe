import { checkNames } from '../checkNames.js'
import type { Intake, Relation } from '../reader.js'
import type { FileSource } from '../source.js'
import { jsonRows } from './json/jsonRows.js'
import type { JsonFile } from './json/jsonFile.js'
import { openJson } from './json/openJson.js'
import { otherEncoding } from './otherEncoding.js'
import type { DataFile } from './matchingPaths.js'
import { readTexts } from './text/readTexts.js'
import { textColumns } from './text/textColumns.js'

/**
 * JSON files, read once and strictly into a table: one object a line, or an array of objects. Columns are all names that appear,
 * in that order; a member that is missing is null. Lists and objects stay JSON.
 */
export async function json(files: readonly DataFile[], source: FileSource, intake: Intake): Promise<Relation> {
  const { options } = source
  const opened: JsonFile[] = []
  const encoding = otherEncoding(options)
  const headRows = Math.max(100, Math.min(5_000, Math.floor(40_000 / files.length)))
  for (const file of files) opened.push(await openJson(file, encoding, headRows, intake.folder))
  const names = [...new Set(opened.flatMap((file) => file.names))]
  checkNames(names, source.pattern)
  const columns = textColumns(names, source)
  return readTexts(jsonRows(opened, columns, options, intake), intake)
}
