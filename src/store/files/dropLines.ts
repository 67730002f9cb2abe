import { rm } from 'node:fs/promises'
import { readLines } from './readLines.js'
import { writeWhole } from './writeWhole.js'

/** Leaves lines out, in a file made anew; one without lines is removed. What others append meanwhile may be lost. */
export async function dropLines(file: string, keys: ReadonlySet<string>): Promise<void> {
  const lines = readLines(file)
  const kept = lines.filter(([key]) => !keys.has(key))
  if (kept.length === 0) await rm(file, { force: true })
  else if (kept.length < lines.length)
    await writeWhole(file, kept.map(([key, value]) => `\n${key} ${value}\n`).join(''))
}
