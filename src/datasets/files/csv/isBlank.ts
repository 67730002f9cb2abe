import type { CsvRecord } from './recordParser.js'

/** Whether a record is an empty line, which is no row but where there is one column: there it is a null. */
export function isBlank({ fields }: CsvRecord, width: number): boolean {
  return width > 1 && fields.length === 1 && fields[0]?.text === '' && !fields[0].quoted
}
