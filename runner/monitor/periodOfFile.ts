import path from 'node:path'
import { CommandError } from '../commandError.js'

const date = /(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)/g

/** The inference period that a file's name tells: the last date in it, `2026-11-22`, or month, `2026-11`. */
export function periodOfFile(file: string): string {
  const [, year, , month, day] = [...path.basename(file).matchAll(date)].at(-1) ?? []
  if (year === undefined || month === undefined)
    throw new CommandError('E_CONFIG', `the name of ${file} tells no period, as orders-2026-11-22.parquet does`, {
      hint: 'take "period" out of the monitor, or name files by the day they are of',
    })
  return [year, month, ...(day === undefined ? [] : [day])].join('-')
}
