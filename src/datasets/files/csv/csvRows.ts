import type { FileOptions } from '../../fileOptions.js'
import type { Intake } from '../../reader.js'
import { decideReading } from '../text/decideReading.js'
import { describeText } from '../text/describeText.js'
import { kindOf } from '../text/kindOf.js'
import { kindSql } from '../text/kindSql.js'
import { loadColumns } from '../text/loadColumns.js'
import { tallyKinds } from '../text/tallyKinds.js'
import type { TextColumn, TextRows } from '../text/textRows.js'
import type { CsvFile } from './csvFile.js'
import { eachRecord } from './eachRecord.js'
import { rawCsv } from './rawCsv.js'
import { valueSql } from './valueSql.js'

/** CSV files as rows of text of which the types are to be found. An empty field is no value, quoted or not, but in a column of text. */
export function csvRows(
  files: readonly CsvFile[],
  columns: readonly TextColumn[],
  { nullValues = [] }: FileOptions,
  intake: Intake,
): TextRows {
  const raw = rawCsv(files, intake)
  const missing = new Set(['', ...nullValues])
  const texts = columns.map((_, at) => valueSql(`c${at}`, nullValues, intake))
  return {
    columns,
    kindOf,
    kindSql,
    decide: decideReading,
    files: files.map(({ file, isWhole, head }) => ({
      label: file.label,
      isWhole,
      *values(at) {
        for (const { fields } of head) {
          const text = fields[at]?.text ?? ''
          if (!missing.has(text)) yield text
        }
      },
    })),
    tallyAll: (formats, shapes) => {
      const kinds = texts.map((text, at) => kindSql(text, formats[at]))
      return raw.use((from) => tallyKinds(from, kinds, texts, shapes, intake))
    },
    load: (readings) => {
      const planned = columns.map(({ name }, at) => ({
        name,
        text: texts[at] ?? 'NULL',
        reading: readings[at] ?? ({ type: 'string' } as const),
      }))
      return loadColumns(raw, planned, intake)
    },
    async locate({ column, offending, format }) {
      for (const csv of files) {
        const at = csv.names.indexOf(column)
        for await (const { line, fields } of eachRecord(csv)) {
          const text = fields[at]?.text ?? ''
          if (missing.has(text)) continue
          const kind = kindOf(text, format)
          if (offending.has(kind)) return { where: `${csv.file.label}, line ${line}`, found: describeText(text, kind) }
        }
      }
      return undefined
    },
  }
}
