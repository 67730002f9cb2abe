import { readFileSync } from 'node:fs'
import { format, type NewPlugin } from 'pretty-format'
import { isDataset } from '../../src/datasets/isDataset.js'
import { isDatasetColumn } from '../../src/datasets/isDatasetColumn.js'
import type { Change } from '../../src/models/changes/change.js'
import { changeBrand } from '../../src/models/changes/changeBrand.js'
import { isRunReference } from '../../src/store/references/isRunReference.js'
import type { RunReference } from '../../src/store/references/runReference.js'
import type { Assertion } from './assertion.js'
import { sourceOf } from './sourceOf.js'

/** The call as its author wrote it: `expect(orders).not.toHaveNullRateBelow("customer_id", 0.01)`. */
export function callText({ subject, matcher, isNot, given, sites }: Assertion): string {
  const written = sites[0] === undefined ? undefined : subjectAt(sourceOf(sites[0]), matcher)
  return `expect(${written ?? labelOf(subject)})${isNot ? '.not' : ''}.${matcher}(${given.map(print).join(', ')})`
}

const sources = new Map<string, readonly string[]>()

/** What stands in `expect(…)` before the matcher, when it stands in one line and can be told from the rest of it. */
function subjectAt({ file, line, column }: ReturnType<typeof sourceOf>, matcher: string): string | undefined {
  const text = linesOf(file)[line - 1]
  if (text === undefined || text.length > 1_000) return undefined
  // The place of a call is its name, or in some stacks the beginning of the whole expression.
  const end = text.startsWith(matcher, column - 1) ? column - 1 : text.indexOf(`.${matcher}`, column - 1) + 1
  const found = /\bexpect\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)\s*(?:\.\s*not\s*)?\.\s*$/.exec(text.slice(0, end))
  const subject = found?.[1]?.trim()
  return subject === undefined || subject === '' || subject.length > 60 ? undefined : subject
}

function linesOf(file: string): readonly string[] {
  const known = sources.get(file)
  if (known !== undefined) return known
  let lines: readonly string[] = []
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    // The source of generated code may be nowhere.
  }
  sources.set(file, lines)
  return lines
}

function labelOf(subject: unknown): string {
  if (isDataset(subject)) return subject.label
  return isDatasetColumn(subject) ? `${subject.dataset.label}, ${JSON.stringify(subject.column)}` : 'data'
}

const datasets: NewPlugin = {
  test: (value: unknown) => isDataset(value) || isDatasetColumn(value),
  serialize: (value: unknown) => labelOf(value),
}

const runs: NewPlugin = {
  test: isRunReference,
  serialize: (value: RunReference) => value.text,
}

/** Their names are the calls that made them. */
const changes: NewPlugin = {
  test: (value: unknown) => typeof value === 'function' && changeBrand in value,
  serialize: (value: Change) => value.name,
}

function print(value: unknown): string {
  const text = format(value, {
    min: true,
    maxDepth: 3,
    maxWidth: 10,
    plugins: [datasets, runs, changes],
    callToJSON: false,
  })
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
