import { readFileSync } from 'node:fs'

/** The text of a file, empty where there is none. */
export function readTextNow(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
