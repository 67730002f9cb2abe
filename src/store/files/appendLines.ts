import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** A key without spaces, and JSON or nothing. Of a key that stands in a file twice the last line counts. */
export type Line = readonly [key: string, value: string]

/** Adds lines to a file in one write, each begun by a line feed: what a killed writer left behind spoils no line but its own. */
export function appendLines(file: string, lines: readonly Line[]): void {
  const text = lines.map(([key, value]) => `\n${key} ${value}\n`).join('')
  try {
    appendFileSync(file, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(path.dirname(file), { recursive: true })
    appendFileSync(file, text)
  }
}
