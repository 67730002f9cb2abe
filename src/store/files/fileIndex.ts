import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { MetricFacts } from '../metricFacts.js'
import type { MetricPoint } from '../metricPoint.js'
import type { RunAssertion, RunRecord } from '../runRecord.js'
import { runSummary } from '../runSummary.js'
import { fileNameOf } from './fileNameOf.js'
import { keyedLines } from './keyedLines.js'
import type { KeyedLines, Lines } from './keyedLines.js'

/**
 * What would take long to find in the records: a short line a run, and for each metric a file with a line a run. Lines are only ever
 * added, by any number of writers, and a run's own line last: where it stands, all of its numbers do.
 */
export interface FileIndex {
  /** Summaries as JSON by the ids of their runs. */
  runs(): Lines
  /** Adds a new run, without a look at what is there. */
  add(record: RunRecord): void
  /** Adds what is not there as it should be; false when all was. */
  mend(record: RunRecord): boolean
  /** As the first run called them. */
  metrics(): readonly MetricFacts[]
  /** By the id of the run, with the status with which it ended. */
  points(metric: string): ReadonlyMap<string, IndexedPoint>
  drop(runs: ReadonlySet<string>): Promise<void>
}

export type IndexedPoint = Omit<MetricPoint, 'run'>

/** The key of the line that says what the other lines of its file are about. */
const about = '#'

export function fileIndex(folder: string): FileIndex {
  const runs = keyedLines(path.join(folder, 'runs'))
  const within = path.join(folder, 'metrics')
  const opened = new Map<string, KeyedLines>()
  const linesIn = (file: string) => {
    const lines = opened.get(file) ?? keyedLines(path.join(within, file))
    opened.set(file, lines)
    return lines
  }
  const linesOf = (assertion: RunAssertion, record: RunRecord): readonly Line[] => [
    [about, JSON.stringify(factsOf(assertion))],
    [record.id, JSON.stringify(pointOf(assertion, record))],
  ]
  return {
    runs: () => runs.read(),
    add(record) {
      for (const assertion of record.assertions) {
        const file = fileNameOf(assertion.metric)
        const lines = linesOf(assertion, record)
        linesIn(file).append(existsSync(path.join(within, file)) ? lines.slice(1) : lines)
      }
      runs.append([[record.id, JSON.stringify(runSummary(record))]])
    },
    mend(record) {
      const mended = record.assertions.map((assertion) =>
        addMissing(linesIn(fileNameOf(assertion.metric)), linesOf(assertion, record)),
      )
      return [...mended, addMissing(runs, [[record.id, JSON.stringify(runSummary(record))]])].includes(true)
    },
    metrics: () =>
      filesIn(within).flatMap((file) => (parse(linesIn(file).read().get(about)) as MetricFacts | undefined) ?? []),
    points(metric) {
      const lines = linesIn(fileNameOf(metric)).read()
      const points = new Map<string, IndexedPoint>()
      for (const run of lines.keys()) {
        const point = run === about ? undefined : (parse(lines.get(run)) as IndexedPoint | undefined)
        if (point !== undefined) points.set(run, point)
      }
      return points
    },
    async drop(gone) {
      for (const file of filesIn(within)) await linesIn(file).drop(gone)
      await runs.drop(gone)
    },
  }
}

type Line = readonly [key: string, value: string]

/** What a metric is about may be told in other words by each run; the first that told it is as good as any. */
function addMissing(lines: KeyedLines, entries: readonly Line[]): boolean {
  const known = lines.read()
  const missing = entries.filter(([key, value]) => (key === about ? !known.has(key) : known.get(key) !== value))
  if (missing.length > 0) lines.append(missing)
  return missing.length > 0
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)) : []
}

function factsOf({ metric, file, test, matcher, dataset, columns, call }: RunAssertion): MetricFacts {
  return { metric, file, test, matcher, dataset, columns, call }
}

function pointOf(
  { outcome, received, expected }: RunAssertion,
  { period, startedAt, status }: RunRecord,
): IndexedPoint {
  return { period, startedAt, status, outcome, received, expected }
}

/** A line that a killed writer left half is none. */
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
