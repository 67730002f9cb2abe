import { DataError } from '../../dataError.js'
import type { Intake } from '../../reader.js'
import { messageOf } from '../text/messageOf.js'
import { Misreading } from '../text/misreading.js'
import type { RawRows } from '../text/rawRows.js'
import { countRecords } from './countRecords.js'
import type { CsvFile } from './csvFile.js'
import { rawSql } from './rawSql.js'
import { rewrite } from './rewrite.js'

/**
 * The rows of CSV files as text; an unquoted empty field is null. They are counted while the engine reads them. Where the engine stumbles
 * over files that are well-formed, or takes them for other rows, they are written anew in a form it reads right.
 */
export function rawCsv(files: readonly CsvFile[], intake: Intake): RawRows {
  let rewritten: Promise<Rewritten> | undefined
  const counted = files.every(isCommon) ? countAll(files) : undefined
  // Whoever loads the rows waits for it later.
  counted?.catch(() => undefined)
  const anew = () => (rewritten ??= rewriteAll(files, intake))
  return {
    async count() {
      return rewritten === undefined && counted !== undefined ? counted : (await anew()).rows
    },
    async use(work) {
      if (counted !== undefined && rewritten === undefined) {
        try {
          return await work(rawSql(files, intake))
        } catch (error) {
          // What the strict count finds is the better message.
          await counted
          if (!isMisreading(error)) throw error
        }
      }
      try {
        return await work((await anew()).sql)
      } catch (error) {
        if (!isMisreading(error)) throw error
        const labels = files.map(({ file }) => file.label).join(', ')
        throw new DataError(`${labels}: cannot be read as CSV`, { hint: 'write it anew with another tool' })
      }
    },
  }
}

interface Rewritten {
  readonly sql: string
  readonly rows: number
}

async function rewriteAll(files: readonly CsvFile[], intake: Intake): Promise<Rewritten> {
  const written: CsvFile[] = []
  let rows = 0
  let longest = 0
  for (const file of files) {
    const each = await rewrite(file, intake.folder)
    written.push(each.csv)
    rows += each.rows
    longest = Math.max(longest, each.longest)
  }
  return { sql: rawSql(written, intake, longest), rows }
}

async function countAll(files: readonly CsvFile[]): Promise<number> {
  let rows = 0
  for (const file of files) rows += file.isWhole ? file.head.length : await countRecords(file)
  return rows
}

function isCommon({ encoding, dialect: { escape, quote, comment } }: CsvFile): boolean {
  return encoding === undefined && escape === quote && comment === ''
}

function isMisreading(error: unknown): boolean {
  return error instanceof Misreading || /^Invalid Input Error:\s[^]*\bCSV\b/.test(messageOf(error))
}
