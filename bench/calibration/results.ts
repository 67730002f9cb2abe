import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What `npm run bench -- calibration` counted; the pictures of docs/drift.md are drawn from it. */
export interface Results {
  readonly falseAlarms: readonly Unchanged[]
  readonly byShape: readonly (Unchanged & { readonly shape: string })[]
  readonly power: readonly Changed[]
}

export interface Sizes {
  readonly reference: number
  readonly current: number
}

/** Tables of which nothing changed. */
export interface Unchanged extends Sizes {
  readonly columns: number
  readonly tables: number
  readonly alarms: number
  readonly inconclusive: number
}

/** Tables of which one column changed, by so much. */
export interface Changed extends Sizes {
  readonly columns: number
  readonly fault: string
  readonly effect: number
  readonly tables: number
  readonly found: number
}

const file = path.join(import.meta.dirname, 'results.json')

export function readResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results
}

/** One line a fact. */
export function writeResults(results: Results): void {
  const parts = Object.entries(results).map(
    ([name, rows]: [string, readonly object[]]) =>
      `${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  )
  writeFileSync(file, `{\n${parts.join(',\n')}\n}\n`)
}
