import { DataError } from '../../dataError.js'
import type { CsvRecord } from './recordParser.js'

/** Holds that a row has as many fields as the header. */
export function checkWidth({ line, fields }: CsvRecord, width: number, label: string): void {
  if (fields.length === width) return
  const [expected, found] = [width, fields.length].map((count) => `${count} ${count === 1 ? 'field' : 'fields'}`)
  throw new DataError(`${label}, line ${line}: expected ${expected} as in the header, found ${found}`, {
    hint:
      fields.length < width
        ? 'add what is missing'
        : 'put quotes around a field that holds a delimiter, or name the further columns',
  })
}
