import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The bundle of the page: beside us in `dist`, or there when the sources run. */
export function pageScript(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const beside = path.join(folder, 'page.js')
  return readFileSync(existsSync(beside) ? beside : path.join(folder, '..', '..', 'dist', 'page.js'), 'utf8')
}
