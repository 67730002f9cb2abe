import type { FileOptions } from '../../fileOptions.js'
import type { Intake } from '../../reader.js'
import type { DateFormat } from '../text/dateFormat.js'
import { describeText } from '../text/describeText.js'
import { kindOf } from '../text/kindOf.js'
import { kindSql } from '../text/kindSql.js'
import { loadColumns } from '../text/loadColumns.js'
import { tallyKinds } from '../text/tallyKinds.js'
import type { TextColumn, TextRows } from '../text/textRows.js'
import { decideJson } from './decideJson.js'
import { eachObject } from './eachObject.js'
import type { JsonFile } from './jsonFile.js'
import { jsonKindOf } from './jsonKindOf.js'
import { jsonKindSql } from './jsonKindSql.js'
import { jsonTextSql } from './jsonTextSql.js'
import { rawJson } from './rawJson.js'
import { stringKindSql } from './stringKindSql.js'
import { unquotedSql } from './unquotedSql.js'

/** JSON files as rows of values of which the types are to be found. */
export function jsonRows(
  files: readonly JsonFile[],
  columns: readonly TextColumn[],
  { nullValues = [] }: FileOptions,
  intake: Intake,
): TextRows {
  const names = columns.map(({ name }) => name)
  const raw = rawJson(files, names, intake)
  const isMissing = (value: string | null | undefined): value is null | undefined =>
    value === null || value === undefined || nullValues.includes(unquoted(value))
  const values = names.map((_, at) => presentSql(`c${at}`, nullValues, intake))
  const kind = (value: string, format: DateFormat | undefined, { declared }: TextColumn) =>
    declared === undefined ? jsonKindOf(value, format) : kindOf(unquoted(value), format)
  return {
    columns,
    kindOf: kind,
    kindSql: stringKindSql,
    decide: decideJson,
    files: files.map(({ file, isWhole, head }) => ({
      label: file.label,
      isWhole,
      *values(at) {
        const name = names[at] ?? ''
        for (const members of head) {
          const value = members.get(name)
          if (!isMissing(value)) yield value
        }
      },
    })),
    tallyAll: (formats, shapes) => {
      const kinds = values.map((value, at) =>
        columns[at]?.declared === undefined
          ? jsonKindSql(value, formats[at])
          : kindSql(unquotedSql(value), formats[at]),
      )
      return raw.use((from) => tallyKinds(from, kinds, values, shapes, intake))
    },
    load: (readings) => {
      const planned = names.map((name, at) => {
        const reading = readings[at] ?? ({ type: 'string' } as const)
        return { name, reading, text: jsonTextSql(values[at] ?? 'NULL', reading) }
      })
      return loadColumns(raw, planned, intake)
    },
    async locate({ column: name, offending, format }) {
      const column = columns.find((each) => each.name === name)
      if (column === undefined) return undefined
      for (const { file } of files) {
        for await (const { line, members } of eachObject(file)) {
          const value = members.get(name)
          if (isMissing(value)) continue
          const found = kind(value, format, column)
          if (offending.has(found))
            return { where: `${file.label}, line ${line}`, found: describeText(unquoted(value), found) }
        }
      }
      return undefined
    },
  }
}

function unquoted(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json
}

/** The value, null where it is one of the texts that stand for a missing one. */
function presentSql(column: string, nullValues: readonly string[], { text }: Intake): string {
  if (nullValues.length === 0) return column
  return `CASE WHEN ${unquotedSql(column)} IN (${nullValues.map(text).join(', ')}) THEN NULL ELSE ${column} END`
}
